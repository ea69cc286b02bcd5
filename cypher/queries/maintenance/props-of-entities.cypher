// Everything stored of these entities.
//
// @mode        read
// @cardinality many
// @param  ids    string[]
// @return id     string
// @return props  json
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, properties(e) AS props
