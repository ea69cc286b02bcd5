// The links between claims that touch these claims.
//
// @mode        read
// @cardinality many
// @param  claimIds    string[]
// @return kind        ClaimLink
// @return from        string
// @return to          string
// @return words       ClaimLinkWords
// @return source      string?
MATCH (c:Claim)-[r:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]-(:Claim)
WHERE c.id IN $claimIds
WITH DISTINCT r
RETURN type(r) AS kind, startNode(r).id AS `from`, endNode(r).id AS `to`, r {.CLAIM_LINK} AS words, r.source AS source
