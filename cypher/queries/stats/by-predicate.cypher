// How many claims there are of each predicate.
//
// @mode        read
// @cardinality many
// @return predicate  Predicate
// @return claims     int
// @allow NodeByLabelScan every claim is counted once
MATCH (c:Claim)
RETURN c.predicate AS predicate, count(*) AS claims
ORDER BY predicate
