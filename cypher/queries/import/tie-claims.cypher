// Ties claims written in the same transaction to what else they speak of: the object where they are not drawn, further parties, the
// event they describe, the events they come after.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
CALL (c, row) {
  MATCH (o:Entity {id: row.object})
  CREATE (c)-[:OBJECT]->(o)
}
CALL (c, row) {
  UNWIND row.also AS party
  MATCH (e:Entity {id: party.id})
  CREATE (c)-[:ALSO {as: party.as}]->(e)
}
CALL (c, row) {
  MATCH (e:Entity {id: row.describes})
  CREATE (c)-[:DESCRIBES]->(e)
}
CALL (c, row) {
  UNWIND row.after AS event
  MATCH (e:Entity {id: event})
  CREATE (c)-[:AFTER]->(e)
}
