// Claims by id.
//
// @mode        read
// @cardinality many
// @param  ids    string[]
// @return claim  ClaimRow
MATCH (c:Claim)
WHERE c.id IN $ids
RETURN PACKED(c {CLAIM}) AS claim
