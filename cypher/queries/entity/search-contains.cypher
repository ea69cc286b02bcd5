// Entities with this text anywhere in their folded names, shortest name first: what the full-text index finds no token for.
//
// @mode        read
// @cardinality many
// @param  key          string
// @param  types        string[]
// @param  limit        int
// @return entity       EntityRow
// @return score        float
// @return searchNames  string[]
// @return names        string[]
// @return sources      int
// @return ties         int
MATCH (e:Entity)
WHERE e.searchKey CONTAINS $key
  AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(e)))
WITH e
ORDER BY size(e.searchKey), e.id
LIMIT $limit
RETURN e {.id, .name, .nameZh, .note, .noteZh, .anonymous, .count, .wikidataId, labels: labels(e)} AS entity,
       0.0 AS score, coalesce(e.searchNames, []) AS searchNames, coalesce(e.names, [e.name]) AS names,
       size(coalesce(e.sources, [])) AS sources, COUNT { (e)<-[:SUBJECT|OBJECT|ALSO]-(:Claim) } AS ties
