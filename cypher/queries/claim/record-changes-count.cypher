// How many changes of the record claim/record-changes has in all.
//
// @mode        read
// @cardinality one
// @param  kinds       string[]
// @param  predicates  string[]
// @param  from        datetime
// @param  until       datetime
// @return total       int
CALL () {
  MATCH (c:Claim)
  WHERE c.recordedAt > datetime($from) AND c.recordedAt <= datetime($until)
  RETURN c, 'added' AS kind
  UNION ALL
  MATCH (c:Claim)
  WHERE c.withdrawnAt > datetime($from) AND c.withdrawnAt <= datetime($until)
  RETURN c, 'withdrawn' AS kind
}
WITH c, kind
WHERE kind IN $kinds AND c.predicate IN $predicates
RETURN count(*) AS total
