// How many distinct neighbours entities have on the canvas under these certainties, and on a day when one is given.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @return id           string
// @return degree       int
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id,
       COUNT {
         MATCH (e)-[r:LINK]-(n:Entity)
         WHERE n <> e AND r.certainty IN $certainties
           AND HOLDS(r, $at, $from, $to)
         RETURN DISTINCT n
       } AS degree
