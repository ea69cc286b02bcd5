// Draws these claims, as far as they may be drawn: one relationship for each, copied from the claim.
//
// @mode        write
// @cardinality none
// @each        predicate drawn
// @param  ids  string[]
MATCH (c:Claim {predicate: 'PREDICATE'})-[:SUBJECT]->(s:Entity)
USING INDEX c:Claim(id)
WHERE c.id IN $ids AND c.shown = true
MATCH (c)-[:OBJECT]->(o:Entity)
MERGE (s)-[r:PREDICATE {claimId: c.id}]->(o)
SET DRAW(r, c)
