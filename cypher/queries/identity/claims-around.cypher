// The claims that any of these entities takes part in, or is the voice of.
//
// @mode        read
// @cardinality many
// @param  ids  string[]
// @return id   string
MATCH (e:Entity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:Claim)
  RETURN c.id AS id
  UNION
  MATCH (e)<-[:ATTRIBUTED_TO]-(:Citation)<-[:HAS_CITATION]-(c:Claim)
  RETURN c.id AS id
}
RETURN DISTINCT id
