// Paragraphs by their place in their document: those of a table are known by the key of their row, and a link names them by number.
//
// @mode        read
// @cardinality many
// @param  documentIds  string[]
// @param  numbers      int[]
// @return paragraph    ParagraphRow
UNWIND range(0, size($documentIds) - 1) AS at
MATCH (p:Chunk)
WHERE p.documentId = $documentIds[at] AND p.index = $numbers[at]
RETURN p {
         .id, .documentId, .index, .PARAGRAPH, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:Document) | t.id]
       } AS paragraph
