// Documents, newest first: those that claims cite, or all, those that others merely link to included. Those without a day come last.
// Goes on behind a day (empty: none) and an id. What has to be counted of each is for document/counts.
//
// @mode        read
// @cardinality many
// @param  cited     bool
// @param  day       string?
// @param  id        string?
// @param  limit     int
// @return document  DocumentRow
// @allow NodeByLabelScan lists all documents
MATCH (d:Document)
WHERE NOT $cited OR EXISTS { (:Citation {documentId: d.id}) }
WITH d, coalesce(toString(d.publishedAt), '') AS published
WHERE $id IS NULL OR published < $day OR published = $day AND d.id > $id
WITH d, published
ORDER BY published DESC, d.id
LIMIT $limit
RETURN PACKED(d {
         .id, .DOCUMENT, .license, publishedAt: toString(d.publishedAt), .anchorDate,
         statusNoteZh: CASE WHEN d.retractionSource IS NULL THEN d.statusNoteZh END,
         paragraphCount: coalesce(d.paragraphCount, 0), hasText: null, claimCount: null
       }) AS document
