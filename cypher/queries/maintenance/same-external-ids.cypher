// Pairs of entities that one external id would make one: a constraint keeps it from standing on two, but one that was merged kept
// its own, which another entity, or one merged into another entity, may have, too. Pairs that were judged are left out.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan merged entities are few
// @allow       IntersectionNodeByLabelsScan merged entities are few
// @param  limit       int
// @return a           string
// @return b           string
// @return wikidataId  string
// @return former      string
MATCH (m:MergedEntity) ((:MergedEntity)-[:MERGED_INTO]->(:Entity|MergedEntity)){1,32} (x:Entity)
WHERE m.wikidataId IS NOT NULL
CALL (m) {
  MATCH (e:Entity {wikidataId: m.wikidataId})
  RETURN e
  UNION
  MATCH (other:MergedEntity) ((:MergedEntity)-[:MERGED_INTO]->(:Entity|MergedEntity)){1,32} (e:Entity)
  WHERE other.wikidataId = m.wikidataId AND other <> m
  RETURN e
}
WITH m, x, e
WHERE e <> x AND NOT EXISTS { (e)-[:SAME_AS]-(x) } AND NOT EXISTS { (e)-[:SAME_AS]-(m) }
WITH CASE WHEN e.id < x.id THEN e.id ELSE x.id END AS a, CASE WHEN e.id < x.id THEN x.id ELSE e.id END AS b, m
WITH a, b, min(m.wikidataId) AS wikidataId, min(m.id) AS former
RETURN a, b, wikidataId, former
ORDER BY a, b
LIMIT $limit
