// Pairs of people who share neighbours and whose names may be one, the shorter a part of the longer or its initials, and that
// are not judged yet. `together` says that one paragraph names both, as the row of a paper does with two of its authors.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan every person is looked at
// @param  least        int
// @param  limit        int
// @return a            string
// @return b            string
// @return shared       int
// @return together     bool
// @return aWikidataId  string?
// @return bWikidataId  string?
MATCH (a:Entity:Person)
WHERE COUNT { (a)<-[:SUBJECT|OBJECT|ALSO]-(:Claim) } < 200
WITH a, [word IN split(replace(head(a.searchNames), '.', ' '), ' ') WHERE word <> ''] AS words
MATCH (a)-[r:DRAWN]-(n:Entity)-[q:DRAWN]-(b:Entity:Person)
WHERE a.id < b.id AND q.claimId <> r.claimId AND any(word IN words WHERE size(word) > 2 AND b.searchKey CONTAINS word)
WITH a, words, b, count(DISTINCT n) AS shared
WHERE shared >= $least
WITH a, b, shared, words, [word IN split(replace(head(b.searchNames), '.', ' '), ' ') WHERE word <> ''] AS others
WITH a, b, shared,
     CASE WHEN size(words) <= size(others) THEN words ELSE others END AS short,
     CASE WHEN size(words) <= size(others) THEN others ELSE words END AS long
WHERE size(short) > 1
  AND any(word IN short WHERE size(word) > 2 AND word IN long)
  // As often as the word stands there: "Chen Chen" is no part of "Bin Chen".
  AND all(word IN short WHERE size([twin IN short WHERE twin = word]) <= size([other IN long WHERE
        word = other OR (size(word) = 1 AND other STARTS WITH word) OR (size(other) = 1 AND word STARTS WITH other)]))
  AND NOT EXISTS { (a)-[:SAME_AS]-(b) }
WITH a, b, shared
ORDER BY shared DESC, a.id, b.id
LIMIT $limit
RETURN a.id AS a, b.id AS b, shared,
       EXISTS {
         MATCH (a)<-[:SUBJECT|OBJECT]-(:Claim)-[:HAS_CITATION]->(:Citation)-[:IN_CHUNK]->(:Chunk)<-[:IN_CHUNK]-(:Citation)<-[:HAS_CITATION]-(:Claim)-[:SUBJECT|OBJECT]->(b)
       } AS together,
       a.wikidataId AS aWikidataId, b.wikidataId AS bWikidataId
ORDER BY shared DESC, a, b
