// Claims by predicate. Not together with a date: an index of two properties serves only questions that name both.
//
// @mode        write
// @cardinality none
CREATE INDEX orrery_claim_predicate IF NOT EXISTS
FOR (c:Claim)
ON (c.predicate)
