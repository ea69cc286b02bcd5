// Ties paragraphs to the one before, and to no other: rows that are known by a key change places. That one may come in a later batch: it is
// created here and filled in there.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (p:Chunk {id: row.id})
CALL (p, row) {
  MATCH (other:Chunk)-[r:NEXT_CHUNK]->(p)
  WHERE row.before IS NULL OR other.id <> row.before
  DELETE r
}
WITH p, row
WHERE row.before IS NOT NULL
MERGE (before:Chunk {id: row.before})
MERGE (before)-[:NEXT_CHUNK]->(p)
