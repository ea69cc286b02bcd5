// Which source has declared each of these documents.
//
// @mode        read
// @cardinality many
// @param  ids    string[]
// @return id     string
// @return source string
// @return paragraphCount int
MATCH (d:Document)
WHERE d.id IN $ids AND d.source IS NOT NULL
RETURN d.id AS id, d.source AS source, coalesce(d.paragraphCount, 0) AS paragraphCount
ORDER BY id
