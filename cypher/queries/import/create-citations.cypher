// Writes citations that are not stored yet, whole, with their claim and paragraph.
//
// @mode        write
// @cardinality none
// @allow       CartesianProduct one node by one node, each found by its id
// @param  rows  json[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claimId})
MATCH (p:Chunk {id: row.chunkId})
CREATE (k:Citation {id: row.id})
SET k += row.props
CREATE (c)-[:HAS_CITATION]->(k)
CREATE (k)-[:IN_CHUNK]->(p)
