// Imports of a file that lay at this place, or held these bytes; the latest first, those of the place before the others.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan imports are few
// @param  place   string
// @param  sha256  string
// @return source  string
// @return isPlace bool
// Only sources whose file is their document have a place, so the property may be unknown to the database.
MATCH (i:Import)
WHERE i.source IS NOT NULL AND (properties(i).place = $place OR i.sha256 = $sha256)
RETURN i.source AS source, coalesce(properties(i).place = $place, false) AS isPlace
ORDER BY isPlace DESC, i.finishedAt DESC
LIMIT 10
