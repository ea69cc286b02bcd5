// Writes paragraphs and ties them to their document.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (d:Document {id: row.documentId})
MERGE (p:Chunk {id: row.id})
SET p += row.props
MERGE (p)-[:FROM_DOCUMENT]->(d)
