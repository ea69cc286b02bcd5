// Paragraphs whose passage or paraphrase matches, best first. Claims and paragraphs share an index, which yields the best
// first; it is given no limit of its own, or hits of the other kind would use it up.
//
// @mode        read
// @cardinality many
// @param  query      string
// @param  limit      int
// @return paragraph  ParagraphRow
// @return score      float
CALL db.index.fulltext.queryNodes('orrery_passages', $query) YIELD node AS p, score
WHERE p:Chunk
WITH p, score
LIMIT $limit
RETURN p {
         .id, .documentId, .index, .PARAGRAPH, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:Document) | t.id]
       } AS paragraph, score
ORDER BY score DESC, paragraph.id
