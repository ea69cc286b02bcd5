// Writes claims that are not stored yet and not drawn, whole, with their subject.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
CREATE (c:Claim {id: row.id})
SET c += row.props
CREATE (c)-[:SUBJECT]->(s)
