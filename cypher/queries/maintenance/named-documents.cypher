// Documents of other sources that the paragraphs of a source refer to.
//
// @mode        read
// @cardinality many
// @allow       DirectedRelationshipTypeScan asked for once per exported source
// @param  source  string
// @return id      string
MATCH (d:Document)<-[:FROM_DOCUMENT]-(:Chunk)-[:REFERS_TO]->(named:Document)
WHERE d.source = $source AND named.source <> $source
RETURN DISTINCT named.id AS id
ORDER BY id
