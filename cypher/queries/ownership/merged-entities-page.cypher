// The ids of the merged entities that we wrote, a page at a time. What another tool calls MergedEntity has not what ours always have.
//
// @mode        read
// @cardinality many
// @param  after  string
// @param  limit  int
// @return id     string
MATCH (n:MergedEntity)
WHERE n.id > $after AND n.labels IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit
