// The ids of all claims, a page at a time.
//
// @mode        read
// @cardinality many
// @param  after  string
// @param  limit  int
// @return id     string
MATCH (c:Claim)
WHERE c.id > $after
RETURN c.id AS id
ORDER BY id
LIMIT $limit
