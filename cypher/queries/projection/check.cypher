// Whether the drawing agrees with the claims: for each predicate as many relationships as claims that may be drawn, each between
// the ends of its claim.
//
// @mode        read
// @cardinality many
// @allow       DirectedUnionRelationshipTypesScan everything is what is checked
// @param  predicates  string[]
// @return predicate   string
// @return eligible    int
// @return drawn       int
// @return astray      int
CALL () {
  MATCH (c:Claim)
  WHERE c.shown = true AND c.predicate IN $predicates
  RETURN c.predicate AS predicate, count(c) AS eligible, 0 AS drawn, 0 AS astray
  UNION ALL
  MATCH (s)-[r:DRAWN]->(o)
  OPTIONAL MATCH (s)<-[:SUBJECT]-(c:Claim {id: r.claimId})-[:OBJECT]->(o)
  USING INDEX c:Claim(id)
  WHERE c.shown = true AND c.predicate = type(r)
  RETURN type(r) AS predicate, 0 AS eligible, count(r) AS drawn, sum(CASE WHEN c IS NULL THEN 1 ELSE 0 END) AS astray
}
RETURN predicate, sum(eligible) AS eligible, sum(drawn) AS drawn, sum(astray) AS astray
