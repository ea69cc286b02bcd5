// Makes claims look as if nothing had been derived of them, and takes them off the drawing.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (c:Claim)
WHERE c.id IN $ids
REMOVE c.derivedHash
WITH c
MATCH (c)-[:SUBJECT]->(s:Entity)-[r:DRAWN]->(:Entity)
WHERE r.claimId = c.id
DELETE r
