// Pairs of entities that bear one name, folded, and that are still to be judged.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan every entity is looked at
// @param  limit   int
// @return a       string
// @return b       string
// @return name    string
// @return aTypes  string[]
// @return bTypes  string[]
// @return shared  int
// @return aWikidataId  string?
// @return bWikidataId  string?
MATCH (e:Entity)
UNWIND coalesce(e.searchNames, []) AS name
WITH name, collect(DISTINCT e) AS bearers
WHERE size(bearers) > 1 AND size(bearers) < 20
UNWIND bearers AS a
UNWIND bearers AS b
WITH name, a, b
WHERE a.id < b.id AND NOT EXISTS { (a)-[:SAME_AS]-(b) }
WITH a, b, min(name) AS name
RETURN a.id AS a, b.id AS b, name, labels(a) AS aTypes, labels(b) AS bTypes,
       COUNT { MATCH (a)-[r:DRAWN]-(n:Entity) WHERE EXISTS { MATCH (n)-[q:DRAWN]-(b) WHERE q.claimId <> r.claimId } RETURN DISTINCT n } AS shared,
       a.wikidataId AS aWikidataId, b.wikidataId AS bWikidataId
ORDER BY shared DESC, a, b
LIMIT $limit
