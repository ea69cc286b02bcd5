// Paragraphs with this folded text in them: for a single Chinese character, which is no bigram.
//
// @mode        read
// @cardinality many
// @param  key        string
// @param  limit      int
// @return paragraph  ParagraphRow
// @return score      float
MATCH (p:Chunk)
WHERE p.searchText CONTAINS $key
WITH p
ORDER BY p.documentId, p.index
LIMIT $limit
RETURN p {
         .id, .documentId, .index, .PARAGRAPH, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:Document) | t.id]
       } AS paragraph, 0.0 AS score
