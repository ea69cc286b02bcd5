// The ids of the records of imports that we wrote, a page at a time. What another tool calls Import has not what ours always have.
//
// @mode        read
// @cardinality many
// @param  after  string
// @param  limit  int
// @return id     string
MATCH (n:Import)
WHERE n.id > $after AND n.sha256 IS NOT NULL AND n.source IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit
