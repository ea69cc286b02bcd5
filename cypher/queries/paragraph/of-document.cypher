// The paragraphs of a document in order, after a given one.
//
// @mode        read
// @cardinality many
// @param  documentId  string
// @param  after       int
// @param  limit       int
// @return paragraph   ParagraphRow
MATCH (p:Chunk {documentId: $documentId})
WHERE p.index > $after
WITH p
ORDER BY p.index
LIMIT $limit
RETURN p {
         .id, .documentId, .index, .PARAGRAPH, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:Document) | t.id]
       } AS paragraph
