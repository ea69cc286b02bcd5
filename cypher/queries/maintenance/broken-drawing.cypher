// Where the drawing and the claims differ: relationships without a claim that may be drawn, or between other ends; claims that
// should be drawn and are not, or are twice.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan everything is looked at
// @param  predicates  string[]
// @param  limit       int
// @return id          string
// @return fault       string
CALL () {
  MATCH (s:Entity)-[r:DRAWN]->(o:Entity)
  OPTIONAL MATCH (c:Claim {id: r.claimId})
  USING INDEX c:Claim(id)
  WITH r, s, o, c, head([(c)-[:SUBJECT]->(e:Entity) | e]) AS subject, head([(c)-[:OBJECT]->(e:Entity) | e]) AS object
  WITH r,
       CASE
         WHEN c IS NULL THEN 'is drawn without a claim'
         WHEN coalesce(c.shown, false) = false THEN 'is drawn and may not be'
         WHEN c.predicate <> type(r) THEN 'is drawn as ' + type(r)
         WHEN subject <> s OR object <> o THEN 'is drawn between other ends'
       END AS fault
  WHERE fault IS NOT NULL
  RETURN coalesce(r.claimId, '?') AS id, fault
  UNION ALL
  MATCH (c:Claim)-[:SUBJECT]->(s:Entity)
  WHERE c.shown = true AND c.predicate IN $predicates
  WITH c, COUNT { MATCH (s)-[r:DRAWN]->(:Entity) WHERE r.claimId = c.id } AS times
  WHERE times <> 1
  RETURN c.id AS id, 'is drawn ' + times + ' times' AS fault
}
RETURN id, fault
ORDER BY id
LIMIT $limit
