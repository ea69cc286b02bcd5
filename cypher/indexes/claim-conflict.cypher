// Claims that are dated in two ways: few among many.
//
// @mode        write
// @cardinality none
CREATE INDEX orrery_claim_conflict IF NOT EXISTS
FOR (c:Claim)
ON (c.timeConflict)
