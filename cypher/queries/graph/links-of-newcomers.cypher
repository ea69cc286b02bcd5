// The drawn links that join newcomers with each other and with what is on screen, and those on screen that they end at, with their degrees.
//
// @mode        read
// @cardinality one
// @param  ids              string[]
// @param  others           string[]
// @param  certainties      string[]
// @param  linkCertainties  string[]
// @param  at               date?
// @return links            LinkRow[]
// @return ends             EntityRow[]
// @return degrees          int[]
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  MATCH (e)-[r:LINK]-(n:Entity)
  WHERE r.certainty IN $linkCertainties
    // A link of two newcomers is met from both of them.
    AND (n.id IN $others OR (startNode(r) = e AND n.id IN $ids))
    AND ($at IS NULL OR (coalesce(r.startEarliest, date($at)) <= date($at) AND coalesce(r.endLatest, date($at)) >= date($at)))
  RETURN collect(PACKED(r {LINK})) AS links,
         collect(DISTINCT CASE WHEN n.id IN $others THEN n END) AS met
}
CALL (met) {
  UNWIND met AS n
  RETURN collect(PACKED(n {ENTITY})) AS ends,
         collect(COUNT { MATCH (n)-[l:LINK]-(m:Entity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }) AS degrees
}
RETURN links, ends, degrees
