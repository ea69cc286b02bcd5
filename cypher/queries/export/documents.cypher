// Documents with everything stored of them.
//
// @mode        read
// @cardinality many
// @param  ids    string[]
// @return id     string
// @return props  json
MATCH (d:Document)
WHERE d.id IN $ids
RETURN d.id AS id, properties(d) AS props
ORDER BY id
