// What is stored of these former entities, and of what merged them.
//
// @mode        read
// @cardinality many
// @param  ids      string[]
// @return id       string
// @return hash     string?
// @return sources  string[]
// @return into     string?
// @return by       string?
// @return reason   string?
// @return source   string?
MATCH (m:MergedEntity)
WHERE m.id IN $ids
OPTIONAL MATCH (m)-[r:MERGED_INTO]->(e:Entity|MergedEntity)
RETURN m.id AS id, m.hash AS hash, coalesce(m.sources, []) AS sources, e.id AS into, r.by AS `by`, r.reason AS reason,
       r.source AS source
