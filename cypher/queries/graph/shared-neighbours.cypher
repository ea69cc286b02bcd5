// Entities linked with several of the given ones, those with most of them first; none of the given ones is among them.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @param  least        int
// @param  limit        int
// @return entity       EntityRow
// @return tiedTo       string[]
MATCH (e:Entity)-[r:LINK]-(n:Entity)
WHERE e.id IN $ids
  AND NOT n.id IN $ids
  AND r.certainty IN $certainties
  AND HOLDS(r, $at, $from, $to)
WITH n, collect(DISTINCT e.id) AS tiedTo, sum(r.documents) AS documents
WHERE size(tiedTo) >= $least
WITH n, tiedTo, documents
ORDER BY size(tiedTo) DESC, documents DESC, n.name, n.id
LIMIT $limit
RETURN n {ENTITY} AS entity, tiedTo
