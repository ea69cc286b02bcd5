// How many entities there are.
//
// @mode        read
// @cardinality one
// @return entities  int
RETURN COUNT { (:Entity) } AS entities
