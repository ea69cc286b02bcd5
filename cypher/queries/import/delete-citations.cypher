// Removes citations with all their relationships.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Citation)
WHERE n.id IN $ids
DETACH DELETE n
