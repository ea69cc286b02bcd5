// Everything stored of these claims.
//
// @mode        read
// @cardinality many
// @param  ids    string[]
// @return id     string
// @return props  json
MATCH (c:Claim)
WHERE c.id IN $ids
RETURN c.id AS id, properties(c) AS props
