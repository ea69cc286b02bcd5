// The claims of the drawn relationships between entities of ours, a page at a time.
//
// @mode        read
// @cardinality many
// @each        predicate drawn
// @param  after  string
// @param  limit  int
// @return id     string
MATCH (a:Entity)-[r:PREDICATE]->(b:Entity)
USING INDEX r:PREDICATE(claimId)
WHERE r.claimId > $after AND a.hash IS NOT NULL AND a.sources IS NOT NULL AND b.hash IS NOT NULL AND b.sources IS NOT NULL
RETURN r.claimId AS id
ORDER BY id
LIMIT $limit
