// What is stored of these documents, and of any other document of the same source.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan documents are few, and asked for once per import
// @param  ids         string[]
// @param  source      string
// @return id          string
// @return hash        string?
// @return sha256      string?
// @return status      string?
// @return anchorDate  date?
// @return source      string?
// @return paragraphCount  int
MATCH (d:Document)
WHERE d.id IN $ids OR d.source = $source
RETURN d.id AS id, d.hash AS hash, d.sha256 AS sha256, d.status AS status, toString(d.anchorDate) AS anchorDate,
       d.source AS source, coalesce(d.paragraphCount, 0) AS paragraphCount
