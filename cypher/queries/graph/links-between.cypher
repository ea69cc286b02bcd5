// All drawn links that join one of these entities with one of those, either way round.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  others       string[]
// @param  certainties  string[]
// @param  at           date?
// @return link         LinkRow
MATCH (e:Entity)-[r:LINK]-(n:Entity)
WHERE e.id IN $ids
  AND n.id IN $others
  AND r.certainty IN $certainties
  AND ($at IS NULL OR (coalesce(r.startEarliest, date($at)) <= date($at) AND coalesce(r.endLatest, date($at)) >= date($at)))
WITH DISTINCT r
RETURN PACKED(r {LINK}) AS link
ORDER BY r.claimId
