// Whether the database answers at all.
//
// @mode        read
// @cardinality one
// @return ok  int
RETURN 1 AS ok
