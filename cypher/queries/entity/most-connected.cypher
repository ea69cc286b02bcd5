// The entities with most distinct neighbours: what a first picture is made of.
//
// @mode        read
// @cardinality many
// @param  certainties  string[]
// @param  limit        int
// @return id           string
// @return degree       int
// @allow NodeByLabelScan every entity has to be counted to find the largest
MATCH (e:Entity)-[r:DRAWN]-(n:Entity)
WHERE r.certainty IN $certainties
WITH e, count(DISTINCT n) AS degree
ORDER BY degree DESC, e.id
LIMIT $limit
RETURN e.id AS id, degree
