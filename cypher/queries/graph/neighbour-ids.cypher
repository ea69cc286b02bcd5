// The ids of all entities linked with the given ones from outside of them, whatever their certainty and time.
//
// @mode        read
// @cardinality many
// @param  ids    string[]
// @param  limit  int
// @return id     string
MATCH (e:Entity)-[:DRAWN]-(n:Entity)
WHERE e.id IN $ids
  AND NOT n.id IN $ids
RETURN DISTINCT n.id AS id
LIMIT $limit
