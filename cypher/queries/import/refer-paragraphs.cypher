// Ties paragraphs to the documents they refer to, and no others.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (p:Chunk {id: row.id})
CALL (p) {
  MATCH (p)-[old:REFERS_TO]->(:Document)
  DELETE old
}
CALL (p, row) {
  UNWIND row.refersTo AS target
  MATCH (t:Document {id: target})
  MERGE (p)-[:REFERS_TO]->(t)
}
