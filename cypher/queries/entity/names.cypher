// Entities with all their names, the folded ones beside the written ones in the same order: which of them was meant is told of each hit.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @return entity       EntityRow
// @return searchNames  string[]
// @return names        string[]
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e {ENTITY} AS entity,
       coalesce(e.searchNames, []) AS searchNames, coalesce(e.names, [e.name]) AS names
