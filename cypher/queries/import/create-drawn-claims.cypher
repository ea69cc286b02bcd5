// Writes claims that are not stored yet, whole, with both ends, the relationship drawn for them, and since when they are stored. The type is a predicate of the
// model's closed list; only CREATE takes it as data, a MERGE of a dynamic type reads every relationship there is.
//
// @mode        write
// @cardinality none
// @allow       CartesianProduct one node by one node, each found by its id
// @param  rows  json[]
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (c:Claim {id: row.id})
SET c += row.props, c.recordedAt = datetime()
CREATE (c)-[:SUBJECT]->(s)
CREATE (c)-[:OBJECT]->(o)
CREATE (s)-[r:$(row.predicate)]->(o)
SET r = row.drawn
