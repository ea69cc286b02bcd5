// The paragraphs of a document, in order.
//
// @mode        write
// @cardinality none
CREATE INDEX orrery_chunk_document IF NOT EXISTS
FOR (n:Chunk)
ON (n.documentId, n.index)
