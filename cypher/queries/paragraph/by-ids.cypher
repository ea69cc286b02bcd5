// Paragraphs by id.
//
// @mode        read
// @cardinality many
// @param  ids        string[]
// @return paragraph  ParagraphRow
MATCH (p:Chunk)
WHERE p.id IN $ids
RETURN p {
         .id, .documentId, .index, .PARAGRAPH, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:Document) | t.id]
       } AS paragraph
