// Removes drawn relationships that no claim stands behind, or that are drawn between other ends than those of their claim.
//
// @mode        write
// @cardinality none
// @allow       NodeByLabelScan everything is looked at
MATCH (s:Entity)-[r:DRAWN]->(o:Entity)
OPTIONAL MATCH (c:Claim {id: r.claimId})
USING INDEX c:Claim(id)
WITH r, s, o, c, head([(c)-[:SUBJECT]->(e:Entity) | e]) AS subject, head([(c)-[:OBJECT]->(e:Entity) | e]) AS object
WITH r, c IS NOT NULL AND coalesce(c.shown, false) AND c.predicate = type(r) AND subject = s AND object = o AS isRight
WHERE NOT coalesce(isRight, false)
DELETE r
