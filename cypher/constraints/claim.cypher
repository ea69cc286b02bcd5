// One node for each id of Claim.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_claim_id IF NOT EXISTS
FOR (n:Claim)
REQUIRE n.id IS UNIQUE
