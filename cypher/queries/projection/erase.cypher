// Removes the drawn relationships of these claims.
//
// @mode        write
// @cardinality none
// @each        predicate drawn
// @param  ids  string[]
MATCH (:Entity)-[r:PREDICATE]->(:Entity)
USING INDEX r:PREDICATE(claimId)
WHERE r.claimId IN $ids
DELETE r
