// The ids of all entities, a page at a time.
//
// @mode        read
// @cardinality many
// @param  after  string
// @param  limit  int
// @return id     string
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id
ORDER BY id
LIMIT $limit
