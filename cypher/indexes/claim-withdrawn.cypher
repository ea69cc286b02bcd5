// Claims by when they were left out of what counts: what changed between two imports.
//
// @mode        write
// @cardinality none
CREATE INDEX orrery_claim_withdrawn IF NOT EXISTS
FOR (c:Claim)
ON (c.withdrawnAt)
