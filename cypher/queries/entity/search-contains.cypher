// Entities with this text anywhere in their folded names, best known first: what the full-text index finds no token for.
//
// @mode        read
// @cardinality many
// @param  key     string
// @param  types   string[]
// @param  limit   int
// @param  certainties  string[]
// @param  at      date?
// @param  from    date?
// @param  to      date?
// @return id      string
// @return rank    int
// @return kinds   int
// @return ties    int
MATCH (e:Entity)
WHERE e.searchKey CONTAINS $key
  AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(e)))
WITH e
ORDER BY size(e.searchKey), e.id
LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|ALSO]-(c:Claim)
  WHERE c.predicate <> 'ALSO_KNOWN_AS' AND c.certainty IN $certainties AND SHOWN(c, $at, $from, $to)
  RETURN count(DISTINCT c.predicate) AS kinds, count(*) AS ties
}
RETURN e.id AS id, CASE WHEN $key IN split(e.searchKey, '\n') THEN 0 ELSE 2 END AS rank, kinds, ties
ORDER BY rank, kinds DESC, ties DESC, id
