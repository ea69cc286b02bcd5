// Removes claims with all their relationships.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Claim)
WHERE n.id IN $ids
DETACH DELETE n
