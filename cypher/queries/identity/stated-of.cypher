// How many claims and citations were stated of each of these former entities, or of one that had gone into it before: what would
// move back were it an entity of its own again.
//
// @mode        read
// @cardinality many
// @param  ids        string[]
// @return id         string
// @return claims     int
// @return citations  int
MATCH (m:MergedEntity) ((:MergedEntity)-[:MERGED_INTO]->(:Entity|MergedEntity)){1,32} (e:Entity)
WHERE m.id IN $ids
WITH m, e, [m.id] + COLLECT { MATCH (x:MergedEntity) ((:MergedEntity)-[:MERGED_INTO]->(:MergedEntity)){1,32} (m) RETURN x.id } AS former
CALL (e, former) {
  MATCH (e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:Claim)
  RETURN c
  UNION
  MATCH (e)<-[:ATTRIBUTED_TO]-(:Citation)<-[:HAS_CITATION]-(c:Claim)
  RETURN c
}
WITH m, former, c,
     [(c)-[:HAS_CITATION]->(k:Citation)
      WHERE k.statedSubject IN former OR k.statedObject IN former OR any(voice IN coalesce(k.statedBy, []) WHERE voice IN former) |
      k] AS cited,
     c.statedSubject IN former OR c.statedEvent IN former
     OR any(event IN coalesce(c.statedAfter, []) WHERE event IN former)
     OR any(party IN coalesce(c.statedAlso, []) WHERE last(split(party, ' ')) IN former) AS isNamed
WHERE isNamed OR size(cited) > 0
RETURN m.id AS id, count(DISTINCT c) AS claims, sum(size(cited)) AS citations
