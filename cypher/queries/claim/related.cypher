// How claims stand to other claims: contradictions, exceptions, explanations, what supersedes what.
//
// @mode        read
// @cardinality many
// @param  claimIds  string[]
// @return claimId   string
// @return related   RelatedClaimRow
MATCH (c:Claim)-[x:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]-(other:Claim)
WHERE c.id IN $claimIds
RETURN c.id AS claimId,
       x {.CLAIM_LINK, kind: type(x), direction: CASE WHEN startNode(x) = c THEN 'out' ELSE 'in' END, claimId: other.id} AS related
ORDER BY claimId, related.kind, related.claimId
