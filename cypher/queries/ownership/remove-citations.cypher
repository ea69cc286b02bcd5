// Removes citations of ours with what ties them to the rest of ours. Not detached: where a relationship of another tool
// holds on to one, nothing of the batch is removed.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Citation)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.claimId IS NOT NULL
CALL (n) {
  MATCH (n)-[r:IN_CHUNK]->(:Chunk)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:ATTRIBUTED_TO]->(:Entity|MergedEntity)
  DELETE r
}
DELETE n
