// Which sources declare these entities, and what they are called.
//
// @mode        read
// @cardinality many
// @param  ids      string[]
// @return id       string
// @return sources  string[]
// @return name     string?
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, coalesce(e.sources, []) AS sources, e.name AS name
