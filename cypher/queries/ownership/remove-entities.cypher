// Removes entities of ours with the judgements on them. Not detached: where a relationship of another tool
// holds on to one, nothing of the batch is removed.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Entity)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.sources IS NOT NULL
CALL (n) {
  MATCH (n)-[r:SAME_AS]-(:Entity)
  WHERE r.by IS NOT NULL AND r.judgement IS NOT NULL
  DELETE r
}
DELETE n
