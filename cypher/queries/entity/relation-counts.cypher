// What each of some entities is linked by: links and distinct neighbours for each predicate and direction, and how many of these are not on
// screen.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @param  onScreen     string[]
// @return id           string
// @return predicate    Predicate
// @return direction    string
// @return links        int
// @return neighbours   int
// @return hidden       int
MATCH (e:Entity)
WHERE e.id IN $ids
MATCH (e)-[r:LINK]-(n:Entity)
WHERE n <> e
  AND r.certainty IN $certainties
  AND HOLDS(r, $at, $from, $to)
WITH e.id AS id,
     type(r) AS predicate,
     CASE WHEN startNode(r) = e THEN 'out' ELSE 'in' END AS direction,
     count(r) AS links, collect(DISTINCT n.id) AS ends
RETURN id, predicate, direction, links, size(ends) AS neighbours, size([end IN ends WHERE NOT end IN $onScreen]) AS hidden
ORDER BY id, hidden DESC, links DESC, predicate, direction
