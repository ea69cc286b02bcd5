// The ids of the paragraphs of a document.
//
// @mode        read
// @cardinality many
// @param  documentId  string
// @return id          string
MATCH (:Document {id: $documentId})<-[:FROM_DOCUMENT]-(p:Chunk)
RETURN p.id AS id
ORDER BY id
