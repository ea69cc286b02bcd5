// Claims by when they were stored first: what changed between two imports.
//
// @mode        write
// @cardinality none
CREATE INDEX orrery_claim_recorded IF NOT EXISTS
FOR (c:Claim)
ON (c.recordedAt)
