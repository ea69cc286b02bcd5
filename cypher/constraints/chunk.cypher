// One node for each id of Chunk.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_chunk_id IF NOT EXISTS
FOR (n:Chunk)
REQUIRE n.id IS UNIQUE
