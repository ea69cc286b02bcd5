// Removes claims of ours with what ties them to the rest of ours. Not detached: where a relationship of another tool
// holds on to one, nothing of the batch is removed.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Claim)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.predicate IS NOT NULL
CALL (n) {
  MATCH (n)-[r:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]->(:Entity)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:HAS_CITATION]->(:Citation)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]-(:Claim)
  DELETE r
}
DELETE n
