// Whether there is a record of an import by an Orrery without markers; the plain label, hence the back-ticks.
//
// @mode        read
// @cardinality one
// @allow       NodeByLabelScan ends at the first record
// @return recorded  bool
RETURN EXISTS {
  MATCH (i:`Import`)
  WHERE i.sha256 IS NOT NULL AND i.source IS NOT NULL AND i.finishedAt IS NOT NULL
} AS recorded
