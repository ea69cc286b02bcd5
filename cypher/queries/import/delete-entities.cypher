// Removes entities that nothing uses any more; one that a claim or a citation came to use meanwhile stays. One that a relationship of
// another tool hangs on is let go: it stays there and is ours no more.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (e:Entity)
WHERE e.id IN $ids
  AND NOT EXISTS { (e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(:Claim) }
  AND NOT EXISTS { (e)<-[:ATTRIBUTED_TO]-(:Citation) }
CALL (e) {
  MATCH (e)-[r:TIES]-(:Entity|MergedEntity)
  DELETE r
}
CALL (e) {
  MATCH (e)-[r:DRAWN]-(:Entity)
  DELETE r
}
WITH e, EXISTS { (e)--() } AS isHeld
CALL (e, isHeld) {
  WITH e, isHeld
  WHERE isHeld
  REMOVE e:OrreryEntity
}
CALL (e, isHeld) {
  WITH e, isHeld
  WHERE NOT isHeld
  DELETE e
}
