// Writes claims as stated, with their ends. Subject and object are part of the id and never change; the rest is written anew.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
ON CREATE SET c.recordedAt = datetime()
SET c += row.props
WITH c, row
CALL (c) {
  MATCH (c)-[old:ALSO|DESCRIBES|AFTER]->(:Entity)
  DELETE old
}
CALL (c, row) {
  MATCH (s:Entity {id: row.subject})
  MERGE (c)-[:SUBJECT]->(s)
}
CALL (c, row) {
  MATCH (o:Entity {id: row.object})
  MERGE (c)-[:OBJECT]->(o)
}
CALL (c, row) {
  UNWIND row.also AS party
  MATCH (e:Entity {id: party.id})
  MERGE (c)-[:ALSO {as: party.as}]->(e)
}
CALL (c, row) {
  MATCH (e:Entity {id: row.describes})
  MERGE (c)-[:DESCRIBES]->(e)
}
CALL (c, row) {
  UNWIND row.after AS event
  MATCH (e:Entity {id: event})
  MERGE (c)-[:AFTER]->(e)
}
