// Documents by id. What has to be counted of each is for document/counts.
//
// @mode        read
// @cardinality many
// @param  ids       string[]
// @return document  DocumentRow
MATCH (d:Document)
WHERE d.id IN $ids
RETURN PACKED(d {
         .id, .DOCUMENT, .license, publishedAt: toString(d.publishedAt), .anchorDate,
         statusNoteZh: CASE WHEN d.retractionSource IS NULL THEN d.statusNoteZh END,
         paragraphCount: coalesce(d.paragraphCount, 0), hasText: null, claimCount: null
       }) AS document
