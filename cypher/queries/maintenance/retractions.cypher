// Documents that another source than their own has withdrawn.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan retractions are few, documents not many
// @return id      string
// @return by      string
// @return reason  string
// @return source  string
MATCH (d:Document)
WHERE d.retractionSource IS NOT NULL
RETURN d.id AS id, coalesce(d.retractedBy, '') AS `by`, coalesce(d.statusNote, '') AS reason, d.retractionSource AS source
ORDER BY id
