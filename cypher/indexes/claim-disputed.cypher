// Claims that are denied or contradicted: few among many.
//
// @mode        write
// @cardinality none
CREATE INDEX orrery_claim_disputed IF NOT EXISTS
FOR (c:Claim)
ON (c.disputed)
