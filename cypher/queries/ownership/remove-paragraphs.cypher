// Removes paragraphs of ours with what ties them to the rest of ours. Not detached: where a relationship of another tool
// holds on to one, nothing of the batch is removed.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Chunk)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.documentId IS NOT NULL
CALL (n) {
  MATCH (n)-[r:FROM_DOCUMENT|REFERS_TO]->(:Document)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:NEXT_CHUNK]-(:Chunk)
  DELETE r
}
DELETE n
