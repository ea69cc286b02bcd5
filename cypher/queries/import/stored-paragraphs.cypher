// What is stored of these paragraphs, attached text included.
//
// @mode        read
// @cardinality many
// @param  ids         string[]
// @return id          string
// @return documentId  string
// @return hash        string?
// @return text        string?
// @return cleanText   string?
MATCH (p:Chunk)
WHERE p.id IN $ids
RETURN p.id AS id, coalesce(p.documentId, '') AS documentId, p.hash AS hash, p.text AS text, p.cleanText AS cleanText
