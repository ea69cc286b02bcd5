// Ties paragraphs to the one before. That one may come in a later batch: it is created here and filled in there.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (p:Chunk {id: row.id})
MERGE (before:Chunk {id: row.before})
MERGE (before)-[:NEXT_CHUNK]->(p)
