// What was done to the record of claims in a span of time: which were stored for the first time, and which were withdrawn (count no more,
// because their documents were withdrawn or their rank was taken). In the order of time. The end belongs to the span, the beginning does not.
//
// @mode        read
// @cardinality many
// @param  kinds       string[]
// @param  predicates  string[]
// @param  from        datetime
// @param  until       datetime
// @param  skip        int
// @param  limit       int
// @return kind        string
// @return recordedAt  string
// @return claim       ClaimRow
CALL () {
  MATCH (c:Claim)
  WHERE c.recordedAt > datetime($from) AND c.recordedAt <= datetime($until)
  RETURN c, 'added' AS kind, c.recordedAt AS at
  UNION ALL
  MATCH (c:Claim)
  WHERE c.withdrawnAt > datetime($from) AND c.withdrawnAt <= datetime($until)
  RETURN c, 'withdrawn' AS kind, c.withdrawnAt AS at
}
WITH c, kind, at
WHERE kind IN $kinds AND c.predicate IN $predicates
ORDER BY at, c.id, kind
SKIP $skip
LIMIT $limit
RETURN kind, toString(at) AS recordedAt, c {CLAIM} AS claim
