// The license that a source without documents gave when it was last imported; of others the documents keep it.
//
// @mode        read
// @cardinality optional
// @allow       NodeByLabelScan imports are few
// @param  source   string
// @return license  string?
MATCH (i:Import {source: $source})
RETURN i.license AS license
ORDER BY i.finishedAt DESC
LIMIT 1
