// Removes drawn relationships between entities of ours.
//
// @mode        write
// @cardinality none
// @each        predicate drawn
// @param  ids  string[]
MATCH (a:Entity)-[r:PREDICATE]->(b:Entity)
USING INDEX r:PREDICATE(claimId)
WHERE r.claimId IN $ids AND a.hash IS NOT NULL AND a.sources IS NOT NULL AND b.hash IS NOT NULL AND b.sources IS NOT NULL
DELETE r
