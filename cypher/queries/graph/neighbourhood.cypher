// The neighbours of an entity, one row each with all links to it. Empty predicates or types mean all of them; `without` leaves types out.
//
// @mode        read
// @cardinality many
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
// @param  order        string
// @param  skip         int
// @param  limit        int
// @return entity       EntityRow
// @return links        LinkRow[]
MATCH (e:Entity {id: $id})-[r:LINK]-(n:Entity)
WHERE r.certainty IN $certainties
  AND HOLDS(r, $at, $from, $to)
  AND n <> e
  AND (size($predicates) = 0 OR type(r) IN $predicates)
  AND ($direction = 'both' OR ($direction = 'out') = (startNode(r) = e))
  AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(n)))
  AND none(type IN $without WHERE type IN labels(n))
  AND NOT n.id IN $exclude
WITH n, collect(r) AS links
WITH n, links,
     CASE $order
       WHEN 'sourced' THEN reduce(sum = 0, r IN links | sum + r.documents) * 1000 + reduce(sum = 0, r IN links | sum + r.citations)
       WHEN 'connected' THEN COUNT { (n)-[l:LINK]-(:Entity) }
       ELSE 0
     END AS weight,
     CASE $order
       WHEN 'recent' THEN reduce(latest = '', r IN links |
         CASE WHEN toString(coalesce(r.startLatest, r.lastObserved)) > latest THEN toString(coalesce(r.startLatest, r.lastObserved)) ELSE latest END)
       ELSE ''
     END AS latest
ORDER BY weight DESC, latest DESC, n.name, n.id
SKIP $skip
LIMIT $limit
RETURN n {ENTITY} AS entity,
       [r IN links | r {LINK}] AS links
