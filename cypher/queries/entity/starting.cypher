// What a first picture is made of: half are the entities that stand in most kinds of relations, which are the ones a story is about,
// where the mere number of neighbours would bring up the papers with most authors; the rest are those that most of these share. Counted
// exactly for the thousand and more with most claims.
//
// @mode        read
// @cardinality many
// @param  certainties  string[]
// @param  limit        int
// @return id           string
// @allow NodeByLabelScan every entity has to be looked at to find the largest
MATCH (e:Entity)
WITH e, COUNT { (e)<-[:SUBJECT|OBJECT]-() } AS ties
ORDER BY ties DESC, e.id
LIMIT 1000 + 20 * $limit
CALL (e) {
  MATCH (e)-[r:DRAWN]-(n:Entity)
  WHERE n <> e AND r.certainty IN $certainties
  RETURN count(DISTINCT [type(r), startNode(r) = e]) AS kinds, count(DISTINCT n) AS degree
}
WITH e, kinds, degree
WHERE degree > 0
ORDER BY kinds DESC, degree DESC, e.id
LIMIT toInteger(ceil($limit / 2.0))
WITH collect(e) AS seeds
CALL (seeds) {
  UNWIND seeds AS seed
  RETURN seed AS e, 0 AS place, 0 AS shared, 0 AS ties
  UNION ALL
  WITH seeds
  UNWIND seeds AS seed
  MATCH (seed)-[r:DRAWN]-(n:Entity)
  WHERE r.certainty IN $certainties AND NOT n IN seeds
  WITH n AS e, count(DISTINCT seed) AS shared
  RETURN e, 1 AS place, shared, COUNT { (e)<-[:SUBJECT|OBJECT|ALSO]-(:Claim) } AS ties
}
WITH e.id AS id, place, shared, ties
ORDER BY place, shared DESC, ties DESC, id
LIMIT $limit
RETURN id
