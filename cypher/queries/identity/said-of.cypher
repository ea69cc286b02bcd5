// How many claims speak of each of these entities, and how many citations those have or rest on its word: what would move were it
// merged into another.
//
// @mode        read
// @cardinality many
// @param  ids        string[]
// @return id         string
// @return claims     int
// @return citations  int
MATCH (e:Entity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:Claim)
  OPTIONAL MATCH (c)-[:HAS_CITATION]->(k:Citation)
  RETURN c, k
  UNION
  MATCH (e)<-[:ATTRIBUTED_TO]-(k:Citation)<-[:HAS_CITATION]-(c:Claim)
  RETURN c, k
}
RETURN e.id AS id, count(DISTINCT c) AS claims, count(DISTINCT k) AS citations
