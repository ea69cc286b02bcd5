// Entities that may be this one, by their names alone: they bear one name, folded, be it a name or an alias, or each word of the shorter
// name stands in the longer, whole or as an initial. Looked for among the best `most` hits of a full-text query.
//
// @mode        read
// @cardinality many
// @param  id           string
// @param  query        string
// @param  most         int
// @param  limit        int
// @return a            string
// @return b            string
// @return name         string?
// @return aTypes       string[]
// @return bTypes       string[]
// @return shared       int
// @return aWikidataId  string?
// @return bWikidataId  string?
MATCH (a:Entity {id: $id})
CALL db.index.fulltext.queryNodes('orrery_entity_names', $query, {limit: $most}) YIELD node AS b
WHERE b:Entity AND b <> a AND NOT coalesce(b.anonymous, false) AND NOT EXISTS { (a)-[:SAME_AS]-(b) }
WITH a, b, head([own IN a.searchNames WHERE own IN b.searchNames]) AS name,
     [word IN split(replace(coalesce(head(a.searchNames), ''), '.', ' '), ' ') WHERE word <> ''] AS words,
     [word IN split(replace(coalesce(head(b.searchNames), ''), '.', ' '), ' ') WHERE word <> ''] AS others
WITH a, b, name,
     CASE WHEN size(words) <= size(others) THEN words ELSE others END AS short,
     CASE WHEN size(words) <= size(others) THEN others ELSE words END AS long
WHERE name IS NOT NULL
  OR size(short) > 1
     AND any(word IN short WHERE size(word) > 2 AND word IN long)
     // As often as the word stands there: "Chen Chen" is no part of "Bin Chen".
     AND all(word IN short WHERE size([twin IN short WHERE twin = word]) <= size([other IN long WHERE
           word = other OR (size(word) = 1 AND other STARTS WITH word) OR (size(other) = 1 AND word STARTS WITH other)]))
WITH a, b, name,
     COUNT { MATCH (a)-[r:DRAWN]-(n:Entity) WHERE EXISTS { MATCH (n)-[q:DRAWN]-(b) WHERE q.claimId <> r.claimId } RETURN DISTINCT n } AS shared
ORDER BY name IS NULL, shared DESC, b.id
LIMIT $limit
RETURN a.id AS a, b.id AS b, name, labels(a) AS aTypes, labels(b) AS bTypes, shared,
       a.wikidataId AS aWikidataId, b.wikidataId AS bWikidataId
