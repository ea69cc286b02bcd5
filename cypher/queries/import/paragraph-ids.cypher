// The ids of the paragraphs of documents.
//
// @mode        read
// @cardinality many
// @param  documentIds  string[]
// @return documentId   string
// @return id           string
MATCH (d:Document)<-[:FROM_DOCUMENT]-(p:Chunk)
WHERE d.id IN $documentIds
RETURN d.id AS documentId, p.id AS id
ORDER BY documentId, id
