// How many neighbours the same question to graph/neighbourhood finds in all.
//
// @mode        read
// @cardinality one
// @param  id           string
// @param  predicates   string[]
// @param  direction    string
// @param  types        string[]
// @param  without      string[]
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @param  exclude      string[]
// @return total        int
MATCH (e:Entity {id: $id})-[r:LINK]-(n:Entity)
WHERE r.certainty IN $certainties
  AND HOLDS(r, $at, $from, $to)
  AND n <> e
  AND (size($predicates) = 0 OR type(r) IN $predicates)
  AND ($direction = 'both' OR ($direction = 'out') = (startNode(r) = e))
  AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(n)))
  AND none(type IN $without WHERE type IN labels(n))
  AND NOT n.id IN $exclude
RETURN count(DISTINCT n) AS total
