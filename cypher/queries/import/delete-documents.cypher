// Removes documents with what ties them. One that a relationship of another tool hangs on is let go: it stays there and is ours no more.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Document)
WHERE n.id IN $ids
CALL (n) {
  MATCH (n)-[r:TIES]-(:Chunk)
  DELETE r
}
WITH n, EXISTS { (n)--() } AS isHeld
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE isHeld
  REMOVE n:OrreryDocument
}
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE NOT isHeld
  DELETE n
}
