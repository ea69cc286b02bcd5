// Entities that carry one of these labels, in the order of their ids, after a given one.
//
// @mode        read
// @cardinality many
// @param  types   string[]
// @param  after   string?
// @param  limit   int
// @return entity  EntityRow
MATCH (e:Entity)
WHERE e.id > coalesce($after, '') AND any(type IN $types WHERE type IN labels(e))
WITH e
ORDER BY e.id
LIMIT $limit
RETURN e {ENTITY} AS entity
