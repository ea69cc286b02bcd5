// Removes the drawn relationships of these claims.
//
// @mode        write
// @cardinality none
// @each        predicate drawn
// @param  ids  string[]
MATCH ()-[r:PREDICATE]->()
USING INDEX r:PREDICATE(claimId)
WHERE r.claimId IN $ids
DELETE r
