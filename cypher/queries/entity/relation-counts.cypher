// What an entity is linked by: links and distinct neighbours for each predicate and direction, and how many of these are not on screen.
//
// @mode        read
// @cardinality many
// @param  id           string
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @param  onScreen     string[]
// @return predicate    Predicate
// @return direction    string
// @return links        int
// @return neighbours   int
// @return hidden       int
MATCH (e:Entity {id: $id})-[r:LINK]-(n:Entity)
WHERE n <> e
  AND r.certainty IN $certainties
  AND HOLDS(r, $at, $from, $to)
WITH type(r) AS predicate,
     CASE WHEN startNode(r) = e THEN 'out' ELSE 'in' END AS direction,
     count(r) AS links, collect(DISTINCT n.id) AS ids
RETURN predicate, direction, links, size(ids) AS neighbours, size([id IN ids WHERE NOT id IN $onScreen]) AS hidden
ORDER BY hidden DESC, links DESC, predicate, direction
