// The entities with most distinct neighbours: what a first picture is made of. Counted exactly for the thousand and more with most
// relationships of any kind, a number the database keeps; an entity is missed only when all of those have more relationships than it
// and still too few neighbours.
//
// @mode        read
// @cardinality many
// @param  certainties  string[]
// @param  limit        int
// @return id           string
// @return degree       int
// @allow NodeByLabelScan every entity has to be looked at to find the largest
MATCH (e:Entity)
WITH e, COUNT { (e)--() } AS ties
ORDER BY ties DESC, e.id
LIMIT 1000 + 20 * $limit
WITH e,
     COUNT {
       MATCH (e)-[r:DRAWN]-(n)
       WHERE n <> e AND r.certainty IN $certainties
       RETURN DISTINCT n
     } AS degree
WHERE degree > 0
ORDER BY degree DESC, e.id
LIMIT $limit
RETURN e.id AS id, degree
