// Of which labels the neighbours of some entities are: each neighbour once, however many of them it is linked with.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @param  onScreen     string[]
// @return labels       string[]
// @return neighbours   int
// @return hidden       int
MATCH (e:Entity)-[r:LINK]-(n:Entity)
WHERE e.id IN $ids
  AND n <> e
  AND r.certainty IN $certainties
  AND HOLDS(r, $at, $from, $to)
WITH DISTINCT n
RETURN labels(n) AS labels, count(n) AS neighbours, sum(CASE WHEN n.id IN $onScreen THEN 0 ELSE 1 END) AS hidden
ORDER BY hidden DESC, neighbours DESC, labels
