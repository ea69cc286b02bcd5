// The shortest chains of links between two entities and those of the next length, at most six steps. Never through documents or claims.
// What a step may go over is a condition of each step, so the search stops at the first two lengths; no chain passes an end twice.
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
MATCH p = SHORTEST 2 GROUPS (a)
  ((x:Entity WHERE x.id <> $to AND NOT x.id IN $excludeNodes)-[r:DRAWN WHERE r.certainty IN $certainties
     AND HOLDS(r, $at, $since, $until)
     AND NOT type(r) IN $excludePredicates]-(y:Entity WHERE y.id <> $from)){1,6}
  (b)
WITH p
WHERE length(p) <= $maxHops
WITH p
ORDER BY length(p)
LIMIT $limit
RETURN [n IN nodes(p) | n.id] AS nodes,
       [r IN relationships(p) | r {LINK}] AS links
