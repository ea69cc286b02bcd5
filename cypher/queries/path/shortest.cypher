// All shortest chains of links between two entities, at most six steps. Never through documents or claims.
// Ask only when the two differ: with equal ends the database refuses. The length is compared after the search: as a condition of it,
// the database would try every path of up to six steps once no short one fits, and not come back.
//
// @mode        read
// @cardinality many
// @allow       CartesianProduct both ends are one row each, by unique id
// @param  from               string
// @param  to                 string
// @param  maxHops            int
// @param  certainties        string[]
// @param  excludePredicates  string[]
// @param  excludeNodes       string[]
// @param  at                 date?
// @param  since              date?
// @param  until              date?
// @param  limit              int
// @return nodes              string[]
// @return links              LinkRow[]
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH p = allShortestPaths((a)-[:DRAWN*..6]-(b))
WHERE all(n IN nodes(p) WHERE n:Entity AND NOT n.id IN $excludeNodes)
  AND all(r IN relationships(p) WHERE r.claimId IS NOT NULL AND r.certainty IN $certainties
      AND HOLDS(r, $at, $since, $until)
      AND NOT type(r) IN $excludePredicates)
WITH p
WHERE length(p) <= $maxHops
WITH p
LIMIT $limit
RETURN [n IN nodes(p) | n.id] AS nodes,
       [r IN relationships(p) | r {LINK}] AS links
