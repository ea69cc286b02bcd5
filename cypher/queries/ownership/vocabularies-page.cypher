// The ids of the vocabularies that we wrote, a page at a time. What another tool calls Vocabulary has not what ours always have.
//
// @mode        read
// @cardinality many
// @param  after  string
// @param  limit  int
// @return id     string
MATCH (n:Vocabulary)
WHERE n.id > $after AND n.hash IS NOT NULL AND n.words IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit
