// A page of the neighbours of each of some entities, one row each with all links to it, and how many there are in all. An entity without a
// neighbour on that page has one row without one. Empty predicates or types mean all of them; `without` leaves types out. A degree counts
// distinct neighbours under the lens, whatever the day; the best connected are ordered by it.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
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
// @return id           string
// @return total        int
// @return entity       EntityRow?
// @return degree       int?
// @return links        LinkRow[]
MATCH (e:Entity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)-[r:LINK]-(n:Entity)
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
         WHEN 'connected' THEN COUNT { MATCH (n)-[l:LINK]-(m:Entity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }
         ELSE 0
       END AS weight,
       CASE $order
         WHEN 'recent' THEN reduce(latest = '', r IN links |
           CASE WHEN toString(coalesce(r.startLatest, r.lastObserved)) > latest THEN toString(coalesce(r.startLatest, r.lastObserved)) ELSE latest END)
         ELSE ''
       END AS latest
  ORDER BY weight DESC, latest DESC, n.name, n.id
  WITH collect({node: n, links: links, weight: weight}) AS ordered
  RETURN size(ordered) AS total, ordered[$skip..$skip + $limit] AS page
}
UNWIND CASE size(page) WHEN 0 THEN [null] ELSE page END AS row
WITH e, total, row.node AS n, row.links AS links, row.weight AS weight
RETURN e.id AS id, total,
       CASE WHEN n IS NOT NULL THEN PACKED(n {ENTITY}) END AS entity,
       CASE
         WHEN n IS NULL THEN null
         WHEN $order = 'connected' THEN weight
         ELSE COUNT { MATCH (n)-[l:LINK]-(m:Entity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }
       END AS degree,
       [r IN coalesce(links, []) | PACKED(r {LINK})] AS links
