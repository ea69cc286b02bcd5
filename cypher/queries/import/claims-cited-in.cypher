// The claims that cite these documents, whoever wrote the citation.
//
// @mode        read
// @cardinality many
// @param  documentIds  string[]
// @return id           string
MATCH (k:Citation)<-[:HAS_CITATION]-(c:Claim)
WHERE k.documentId IN $documentIds
RETURN DISTINCT c.id AS id
