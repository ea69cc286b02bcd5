// How many claims were stored before it was kept when: they stand in no list of changes.
//
// @mode        read
// @cardinality one
// @return total  int
RETURN COUNT { (:Claim) } - COUNT { MATCH (c:Claim) WHERE c.recordedAt IS NOT NULL } AS total
