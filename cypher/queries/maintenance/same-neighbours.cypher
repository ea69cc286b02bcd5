// Pairs of people who share many neighbours and a word of their name, and that nobody has judged yet.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan every person is looked at
// @param  least   int
// @param  limit   int
// @return a       string
// @return b       string
// @return shared  int
MATCH (a:Person)
WHERE COUNT { (a)--() } < 400
WITH a, [word IN split(a.searchKey, ' ') WHERE size(word) > 2] AS words
MATCH (a)-[r:DRAWN]-(n:Entity)-[q:DRAWN]-(b:Person)
WHERE a.id < b.id AND q.claimId <> r.claimId AND any(word IN words WHERE word IN split(b.searchKey, ' '))
WITH a, b, count(DISTINCT n) AS shared
WHERE shared >= $least AND NOT EXISTS { (a)-[:SAME_AS]-(b) }
RETURN a.id AS a, b.id AS b, shared
ORDER BY shared DESC, a, b
LIMIT $limit
