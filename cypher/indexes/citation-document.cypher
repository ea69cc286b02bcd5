// The citations of a document, whatever their origin.
//
// @mode        write
// @cardinality none
CREATE INDEX orrery_citation_document IF NOT EXISTS
FOR (k:Citation)
ON (k.documentId)
