// How many entities there are.
//
// @mode        read
// @cardinality one
// @return entities  int
// @allow NodeByLabelScan the count of a label is kept by the database
RETURN COUNT { (:Entity) } AS entities
