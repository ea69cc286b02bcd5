// Writes paragraphs and ties them to their document and to the paragraph before.
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
MATCH (before:Chunk {id: row.before})
MERGE (before)-[:NEXT_CHUNK]->(p)
