// Entities whose names match, best first. The folded names stand beside the written ones, in the same order. The index yields the
// best first and only as many as are taken, so it is given no limit of its own: hits of other types would use it up.
//
// @mode        read
// @cardinality many
// @param  query        string
// @param  types        string[]
// @param  limit        int
// @return entity       EntityRow
// @return score        float
// @return searchNames  string[]
// @return names        string[]
// @return sources      int
// @return ties         int
CALL db.index.fulltext.queryNodes('orrery_entity_names', $query) YIELD node AS e, score
WHERE e:Entity AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(e)))
WITH e, score
LIMIT $limit
RETURN e {.id, .name, .nameZh, .note, .noteZh, .anonymous, .count, .wikidataId, labels: labels(e)} AS entity,
       score, coalesce(e.searchNames, []) AS searchNames, coalesce(e.names, [e.name]) AS names,
       size(coalesce(e.sources, [])) AS sources, COUNT { (e)<-[:SUBJECT|OBJECT|ALSO]-(:Claim) } AS ties
ORDER BY score DESC, entity.id
