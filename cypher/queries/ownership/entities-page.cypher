// The ids of the entities that we wrote, a page at a time. What another tool calls Entity has not what ours always have.
//
// @mode        read
// @cardinality many
// @param  after  string
// @param  limit  int
// @return id     string
MATCH (n:Entity)
WHERE n.id > $after AND n.hash IS NOT NULL AND n.sources IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit
