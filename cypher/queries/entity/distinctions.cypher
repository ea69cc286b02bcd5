// What tells entities of one name apart: where each belongs or who made it, the field of its work, its first and last year, the work it is
// best known for (the one most others are built on, then the one most take part in), and how many others bear its first name.
//
// @mode        read
// @cardinality many
// @param  ids           string[]
// @param  certainties   string[]
// @return id            string
// @return organisation  string?
// @return field         string?
// @return first         date?
// @return last          date?
// @return work          string?
// @return namesakes     int
MATCH (e:Entity)
WHERE e.id IN $ids
CALL (e) {
  OPTIONAL MATCH (e)-[r:WORKS_AT|LEADS|MEMBER_OF|PART_OF]->(o:Entity:Organisation)
  WHERE r.certainty IN $certainties AND r.claimId IS NOT NULL
  WITH o, r
  ORDER BY type(r) = 'WORKS_AT' DESC, r.endLatest IS NULL DESC, r.startEarliest DESC, o.id
  RETURN head(collect(o.id)) AS own
}
CALL (e) {
  OPTIONAL MATCH (e)-[r:AUTHORED|DEVELOPED|MAKES|LAUNCHED]->(w:Entity)
  WHERE r.certainty IN $certainties AND r.claimId IS NOT NULL
  WITH w, r
  LIMIT 200
  WITH DISTINCT w
  WITH w, COUNT { (w)<-[:BASED_ON]-(:Entity) } AS bases, COUNT { (w)<-[:OBJECT]-(:Claim) } AS ties
  ORDER BY bases DESC, ties DESC, w.id
  RETURN collect(w) AS works
}
CALL (e, works) {
  // Who shares a work with an organisation is no home of it.
  UNWIND CASE WHEN e:Organisation THEN [] WHEN e:Product THEN [e] ELSE works[..50] END AS made
  MATCH (made)<-[r:DEVELOPED|MAKES|LAUNCHED]-(o:Entity:Organisation)
  WHERE r.certainty IN $certainties AND r.claimId IS NOT NULL AND o <> e
  WITH o.id AS id, count(*) AS times
  ORDER BY times DESC, id
  RETURN head(collect(id)) AS maker
}
CALL (e, works) {
  UNWIND [e] + works[..50] AS made
  MATCH (made)<-[:SUBJECT]-(c:Claim {predicate: 'HAS_DOMAIN'})
  WHERE c.shown = true AND c.value IS NOT NULL
  WITH c.value AS value, count(*) AS times
  ORDER BY times DESC, value
  RETURN head(collect(value)) AS field
}
CALL (e) {
  OPTIONAL MATCH (e)-[r]-(:Entity)
  WHERE r.claimId IS NOT NULL AND r.certainty IN $certainties
  RETURN min(coalesce(r.startEarliest, r.startLatest)) AS first, max(coalesce(r.startLatest, r.startEarliest)) AS last
}
RETURN e.id AS id, coalesce(own, maker) AS organisation, field, first, last, works[0].id AS work,
       COUNT {
         MATCH (other:Entity)
         WHERE other.searchKey CONTAINS head(e.searchNames) AND head(e.searchNames) IN other.searchNames AND other <> e
       } AS namesakes
