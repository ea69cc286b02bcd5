// Removes the records of the imports of a source that was forgotten.
//
// @mode        write
// @cardinality none
// @allow       NodeByLabelScan imports are few
// @param  source  string
MATCH (i:Import {source: $source})
DELETE i
