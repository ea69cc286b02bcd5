// Whether the drawing agrees with the claims: for each predicate as many relationships as claims that may be drawn, each between
// the ends of its claim. From the relationship to its claim by id, and only then to the ends: on statistics that lag behind a
// large import the planner would otherwise go through everything a hub is linked to.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan everything is what is checked
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
  MATCH (s:Entity)-[r:DRAWN]->(o:Entity)
  OPTIONAL MATCH (c:Claim {id: r.claimId})
  USING INDEX c:Claim(id)
  WITH r, s, o, c, head([(c)-[:SUBJECT]->(e:Entity) | e]) AS subject, head([(c)-[:OBJECT]->(e:Entity) | e]) AS object
  WITH r, c IS NOT NULL AND c.shown AND c.predicate = type(r) AND subject = s AND object = o AS isRight
  RETURN type(r) AS predicate, 0 AS eligible, count(r) AS drawn, sum(CASE WHEN isRight THEN 0 ELSE 1 END) AS astray
}
RETURN predicate, sum(eligible) AS eligible, sum(drawn) AS drawn, sum(astray) AS astray
