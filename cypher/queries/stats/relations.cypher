// How many drawn links there are from one type of entities to another, by predicate, of so many links at most.
//
// @mode        read
// @cardinality many
// @param  most       int
// @return source     string[]
// @return predicate  Predicate
// @return target     string[]
// @return links      int
// @allow NodeByLabelScan every link is counted once
MATCH (a:Entity)-[r:LINK]->(b:Entity)
WITH a, r, b LIMIT $most
RETURN labels(a) AS source, type(r) AS predicate, labels(b) AS target, count(*) AS links
ORDER BY links DESC, predicate
