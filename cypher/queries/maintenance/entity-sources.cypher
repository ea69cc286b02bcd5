// Which sources declare these entities.
//
// @mode        read
// @cardinality many
// @param  ids      string[]
// @return id       string
// @return sources  string[]
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, coalesce(e.sources, []) AS sources
