// How many distinct neighbours entities have on the canvas under these certainties.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  certainties  string[]
// @return id           string
// @return degree       int
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id,
       COUNT {
         MATCH (e)-[r:DRAWN]-(n:Entity)
         WHERE n <> e AND r.certainty IN $certainties
         RETURN DISTINCT n
       } AS degree
