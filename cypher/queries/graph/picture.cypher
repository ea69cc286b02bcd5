// Entities with all that drawing them takes, in one question: how many neighbours each has, and its links to the others. A database
// that has just started plans each question it is asked, and that takes longer than the reading; so the kinds of relations are told
// by a parameter: a pattern that names them all takes three times as long to plan.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  predicates   string[]
// @param  certainties  string[]
// @param  linkCertainties  string[]
// @return entity       EntityRow
// @return degree       int
// @return links        LinkRow[]
MATCH (e:Entity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)-[r]-(n:Entity)
  WHERE n <> e AND r.claimId IS NOT NULL AND r.certainty IN $linkCertainties AND type(r) IN $predicates
  RETURN count(DISTINCT CASE WHEN r.certainty IN $certainties THEN n END) AS degree,
         collect(CASE WHEN startNode(r) = e AND n.id IN $ids THEN r {LINK} END) AS links
}
RETURN e {ENTITY} AS entity, degree, links
