// Documents, newest first: those that claims cite, or all, those that others merely link to included.
//
// @mode        read
// @cardinality many
// @param  cited     bool
// @param  limit     int
// @return document  DocumentRow
// @allow NodeByLabelScan lists all documents
MATCH (d:Document)
WHERE NOT $cited OR EXISTS { (:Citation {documentId: d.id}) }
WITH d
ORDER BY d.publishedAt DESC, d.id
LIMIT $limit
RETURN d {
         .id, .DOCUMENT, .license, publishedAt: toString(d.publishedAt), .anchorDate,
         statusNoteZh: CASE WHEN d.retractionSource IS NULL THEN d.statusNoteZh END,
         paragraphCount: coalesce(d.paragraphCount, 0),
         hasText: EXISTS { MATCH (d)<-[:FROM_DOCUMENT]-(p:Chunk) WHERE p.cleanText IS NOT NULL },
         claimCount: COUNT { MATCH (c:Claim)-[:HAS_CITATION]->(:Citation {documentId: d.id}) RETURN DISTINCT c }
       } AS document
