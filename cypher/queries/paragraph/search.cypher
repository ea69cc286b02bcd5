// Paragraphs whose passage or paraphrase matches, best first.
//
// @mode        read
// @cardinality many
// @param  query      string
// @param  limit      int
// @return paragraph  ParagraphRow
// @return score      float
CALL db.index.fulltext.queryNodes('passages', $query, {limit: 500}) YIELD node AS p, score
WHERE p:Chunk
WITH p, score
ORDER BY score DESC, p.id
LIMIT $limit
RETURN p {.id, .documentId, .index, .section, .summary, .summaryZh, passage: p.cleanText} AS paragraph, score
