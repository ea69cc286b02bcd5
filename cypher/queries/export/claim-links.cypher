// How claims stand to each other, as one source says.
//
// @mode        read
// @cardinality many
// @allow       DirectedRelationshipTypeScan links between claims are few
// @param  source      string
// @return kind        string
// @return from        string
// @return to          string
// @return words       ClaimLinkWords
MATCH (a:Claim)-[r:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]->(b:Claim)
WHERE r.source = $source
RETURN type(r) AS kind, a.id AS `from`, b.id AS to, r {.CLAIM_LINK} AS words
ORDER BY kind, `from`, to
