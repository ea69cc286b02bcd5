// Writes citations with their claim, paragraph and voices.
//
// @mode        write
// @cardinality none
// @allow       CartesianProduct both ends are one row each, by unique id
// @allow       CartesianProduct one node by one node, each found by its id
// @param  rows  json[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claimId})
MATCH (p:Chunk {id: row.chunkId})
MERGE (k:Citation {id: row.id})
SET k += row.props,
    k.startEarliest = date(row.startEarliest),
    k.startLatest = date(row.startLatest),
    k.endEarliest = date(row.endEarliest),
    k.endLatest = date(row.endLatest),
    k.lastObserved = date(row.lastObserved)
MERGE (c)-[:HAS_CITATION]->(k)
MERGE (k)-[:IN_CHUNK]->(p)
WITH k, row
CALL (k, row) {
  UNWIND row.attributedTo AS voice
  MATCH (e:Entity {id: voice})
  MERGE (k)-[:ATTRIBUTED_TO]->(e)
}
