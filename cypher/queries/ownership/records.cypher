// Whether there is a record of an import of ours.
//
// @mode        read
// @cardinality one
// @allow       NodeByLabelScan ends at the first record
// @return recorded  bool
RETURN EXISTS {
  MATCH (i:Import)
  WHERE i.id STARTS WITH 'i_' AND i.sha256 IS NOT NULL AND i.source IS NOT NULL AND i.finishedAt IS NOT NULL
} AS recorded
