// How many entities the same question to graph/shared-neighbours finds in all.
//
// @mode        read
// @cardinality one
// @param  ids          string[]
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @param  least        int
// @return total        int
MATCH (e:Entity)-[r:LINK]-(n:Entity)
WHERE e.id IN $ids
  AND NOT n.id IN $ids
  AND r.certainty IN $certainties
  AND HOLDS(r, $at, $from, $to)
WITH n, count(DISTINCT e) AS ties
WHERE ties >= $least
RETURN count(n) AS total
