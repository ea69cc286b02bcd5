// Whether there is no data at all.
//
// @mode        read
// @cardinality one
// @allow       NodeByLabelScan ends at the first node
// @return empty  bool
RETURN NOT EXISTS { MATCH (:Entity) } AND NOT EXISTS { MATCH (:Document) } AND NOT EXISTS { MATCH (:Claim) }
  AND NOT EXISTS { MATCH (:MergedEntity) } AS empty
