// Writes claims that are not stored yet and not drawn, whole, with their subject, and since when they are stored.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
CREATE (c:Claim {id: row.id})
SET c += row.props, c.recordedAt = datetime()
CREATE (c)-[:SUBJECT]->(s)
