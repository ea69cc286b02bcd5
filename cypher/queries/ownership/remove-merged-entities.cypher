// Removes merged entities of ours with what ties them to the rest of ours. Not detached: where a relationship of another tool
// holds on to one, nothing of the batch is removed.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:MergedEntity)
WHERE n.id IN $ids AND n.labels IS NOT NULL
CALL (n) {
  MATCH (n)-[r:MERGED_INTO]-(:Entity|MergedEntity)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:SAME_AS]-(:Entity|MergedEntity)
  WHERE r.by IS NOT NULL AND r.judgement IS NOT NULL
  DELETE r
}
DELETE n
