// Removes documents with all their relationships.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Document)
WHERE n.id IN $ids
DETACH DELETE n
