// Documents by id.
//
// @mode        read
// @cardinality many
// @param  ids       string[]
// @return document  DocumentRow
MATCH (d:Document)
WHERE d.id IN $ids
RETURN d {
         .id, .DOCUMENT, .license, publishedAt: toString(d.publishedAt), .anchorDate,
         statusNoteZh: CASE WHEN d.retractionSource IS NULL THEN d.statusNoteZh END,
         paragraphCount: coalesce(d.paragraphCount, 0),
         hasText: EXISTS { MATCH (d)<-[:FROM_DOCUMENT]-(p:Chunk) WHERE p.cleanText IS NOT NULL },
         claimCount: COUNT { MATCH (c:Claim)-[:HAS_CITATION]->(:Citation {documentId: d.id}) RETURN DISTINCT c }
       } AS document
