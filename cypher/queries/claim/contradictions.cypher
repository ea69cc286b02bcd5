// Pairs of claims that contradict each other, those that are not settled first.
//
// @mode        read
// @cardinality many
// @allow       DirectedRelationshipTypeScan links between claims are few
// @param  limit         int
// @return a             string
// @return b             string
// @return words         ClaimLinkWords
MATCH (a:Claim)-[x:CONTRADICTS]->(b:Claim)
WITH a, b, x
ORDER BY x.resolution IS NOT NULL, a.id, b.id
LIMIT $limit
RETURN a.id AS a, b.id AS b, x {.CLAIM_LINK} AS words
