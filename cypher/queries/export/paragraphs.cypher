// The paragraphs of a document with everything stored of them, a page at a time.
//
// @mode        read
// @cardinality many
// @param  documentId  string
// @param  after       int
// @param  limit       int
// @return index       int
// @return props       json
// @return refersTo    string[]
MATCH (p:Chunk)
WHERE p.documentId = $documentId AND p.index > $after
WITH p
ORDER BY p.index
LIMIT $limit
RETURN p.index AS index, properties(p) AS props, [(p)-[:REFERS_TO]->(d:Document) | d.id] AS refersTo
ORDER BY index
