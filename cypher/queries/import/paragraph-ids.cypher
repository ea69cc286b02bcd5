// The ids of the paragraphs of a document.
//
// @mode        read
// @cardinality many
// @param  documentId  string
// @return id          string
MATCH (p:Chunk)
WHERE p.documentId = $documentId
RETURN p.id AS id
ORDER BY id
