// One drawn relationship for each claim, and an index seek on its id.
//
// @mode        write
// @cardinality none
// @each        predicate drawn
CREATE CONSTRAINT drawn_claim_PREDICATE IF NOT EXISTS
FOR ()-[r:PREDICATE]-()
REQUIRE r.claimId IS UNIQUE
