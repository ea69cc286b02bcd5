// The drawn relationships of these claims.
//
// @mode        read
// @cardinality many
// @each        predicate drawn
// @param  ids   string[]
// @return id    string
// @return hash  string?
MATCH (:Entity)-[r:PREDICATE]->(:Entity)
USING INDEX r:PREDICATE(claimId)
WHERE r.claimId IN $ids
RETURN r.claimId AS id, r.hash AS hash
