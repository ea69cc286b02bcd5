// Writes paragraphs and ties them to their document, to the paragraph before, and to the documents they refer to. The paragraph
// before may come in a later batch: it is created here and filled in there.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MERGE (p:Chunk {id: row.id})
SET p += row.props
WITH p, row
MATCH (d:Document {id: row.documentId})
MERGE (p)-[:FROM_DOCUMENT]->(d)
WITH p, row
CALL (p) {
  MATCH (p)-[old:REFERS_TO]->(:Document)
  DELETE old
}
CALL (p, row) {
  UNWIND row.refersTo AS target
  MATCH (t:Document {id: target})
  MERGE (p)-[:REFERS_TO]->(t)
}
WITH p, row
WHERE row.before IS NOT NULL
MERGE (before:Chunk {id: row.before})
MERGE (before)-[:NEXT_CHUNK]->(p)
