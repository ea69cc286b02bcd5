// All drawn links whose two ends are among these entities.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  certainties  string[]
// @param  at           date?
// @return link         LinkRow
MATCH (e:Entity)-[r:LINK]->(n:Entity)
WHERE e.id IN $ids
  AND n.id IN $ids
  AND r.certainty IN $certainties
  AND ($at IS NULL OR (coalesce(r.startEarliest, date($at)) <= date($at) AND coalesce(r.endLatest, date($at)) >= date($at)))
RETURN PACKED(r {LINK}) AS link
ORDER BY r.claimId
