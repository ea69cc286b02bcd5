// Whether the drawing agrees with the claims: as many relationships as claims that may be drawn, each between the claim's ends.
//
// @mode        read
// @cardinality one
// @allow       CartesianProduct two counts, one row each
// @each        predicate drawn
// @return eligible  int
// @return drawn     int
// @return astray    int
CALL () {
  MATCH (c:Claim {predicate: 'PREDICATE'})
  WHERE c.shown = true
  RETURN count(c) AS eligible
}
CALL () {
  MATCH (s:Entity)-[r:PREDICATE]->(o:Entity)
  RETURN count(r) AS drawn,
         count(CASE WHEN NOT EXISTS {
           MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o)
           WHERE c.id = r.claimId AND c.shown = true
         } THEN 1 END) AS astray
}
RETURN eligible, drawn, astray
