// What is stored of the paragraphs of these documents, attached text included.
//
// @mode        read
// @cardinality many
// @param  documentIds  string[]
// @return id           string
// @return documentId   string
// @return hash         string?
// @return text         string?
// @return cleanText    string?
MATCH (p:Chunk)-[:FROM_DOCUMENT]->(d:Document)
WHERE d.id IN $documentIds
RETURN p.id AS id, d.id AS documentId, p.hash AS hash, p.text AS text, p.cleanText AS cleanText
