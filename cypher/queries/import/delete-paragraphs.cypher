// Removes paragraphs with all their relationships.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Chunk)
WHERE n.id IN $ids
DETACH DELETE n
