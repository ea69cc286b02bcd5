// Pairs of entities that bear one name, folded, be it a name or an alias, and that are not judged yet: among the first `most` entities
// of the types, those that share neighbours first. Names with twenty bearers and more are no sign of anything. Sources that stay unnamed
// are left out.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan at most so many entities are looked at
// @param  types        string[]
// @param  most         int
// @param  limit        int
// @return a            string
// @return b            string
// @return name         string
// @return aTypes       string[]
// @return bTypes       string[]
// @return shared       int
// @return aWikidataId  string?
// @return bWikidataId  string?
MATCH (e:Entity)
WHERE (size($types) = 0 OR any(type IN $types WHERE type IN labels(e))) AND NOT coalesce(e.anonymous, false)
WITH e
LIMIT $most
UNWIND coalesce(e.searchNames, []) AS name
WITH name, collect(DISTINCT e) AS bearers
WHERE size(bearers) > 1 AND size(bearers) < 20
UNWIND bearers AS a
UNWIND bearers AS b
WITH name, a, b
WHERE a.id < b.id AND NOT EXISTS { (a)-[:SAME_AS]-(b) }
WITH a, b, min(name) AS name
WITH a, b, name,
     COUNT { MATCH (a)-[r:DRAWN]-(n:Entity) WHERE EXISTS { MATCH (n)-[q:DRAWN]-(b) WHERE q.claimId <> r.claimId } RETURN DISTINCT n } AS shared
ORDER BY shared DESC, a.id, b.id
LIMIT $limit
RETURN a.id AS a, b.id AS b, name, labels(a) AS aTypes, labels(b) AS bTypes, shared,
       a.wikidataId AS aWikidataId, b.wikidataId AS bWikidataId
