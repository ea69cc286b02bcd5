// The records of imports, the latest first: all, some by their ids, or those after a moment up to another one. `recordedAt` is by the clock of the database.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan imports are few
// @param  ids              string[]?
// @param  from             datetime?
// @param  until            datetime?
// @param  limit            int
// @return id               string
// @return file             string
// @return source           string
// @return startedAt        string
// @return finishedAt       string
// @return recordedAt       string
// @return claims           json
// @return citations        json
MATCH (i:Import)
WHERE i.source IS NOT NULL AND i.finishedAt IS NOT NULL
  AND ($ids IS NULL OR i.id IN $ids)
WITH i, coalesce(i.recordedAt, i.finishedAt) AS at
WHERE ($from IS NULL OR at > datetime($from)) AND ($until IS NULL OR at <= datetime($until))
ORDER BY at DESC, i.id
LIMIT $limit
RETURN i.id AS id, coalesce(i.file, '') AS file, i.source AS source, toString(coalesce(i.startedAt, i.finishedAt)) AS startedAt,
       toString(i.finishedAt) AS finishedAt, toString(at) AS recordedAt,
       {created: coalesce(i.claimsCreated, 0), changed: coalesce(i.claimsChanged, 0), removed: coalesce(i.claimsRemoved, 0)} AS claims,
       {created: coalesce(i.citationsCreated, 0), changed: coalesce(i.citationsChanged, 0), removed: coalesce(i.citationsRemoved, 0)} AS citations
