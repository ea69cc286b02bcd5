// An entity, a page of its neighbours in an order, and how many there are in all: what an expansion needs but the links. An id that was
// merged answers with the entity it was merged into. Empty predicates or types mean all of them; `without` leaves types out. A degree
// counts distinct neighbours under the lens, whatever the day; the best connected are ordered by it.
//
// @mode        read
// @cardinality optional
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
// @return centre       EntityRow
// @return degree       int
// @return total        int
// @return newcomers    EntityRow[]
// @return degrees      int[]
OPTIONAL MATCH (here:Entity {id: $id})
OPTIONAL MATCH (:MergedEntity {id: $id}) ((:MergedEntity)-[:MERGED_INTO]->(:Entity|MergedEntity)){1,10} (merged:Entity)
WITH coalesce(here, merged) AS e
WHERE e IS NOT NULL
CALL (e) {
  OPTIONAL MATCH (e)-[r:LINK]-(n:Entity)
  WHERE r.certainty IN $certainties
    AND HOLDS(r, $at, $from, $to)
    AND n <> e
    AND (size($predicates) = 0 OR type(r) IN $predicates)
    AND ($direction = 'both' OR ($direction = 'out') = (startNode(r) = e))
    AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(n)))
    AND none(type IN $without WHERE type IN labels(n))
    AND NOT n.id IN $exclude
  WITH n, sum(r.documents) * 1000 + sum(r.citations) AS sources, max(coalesce(r.startLatest, r.lastObserved)) AS latest
  WHERE n IS NOT NULL
  WITH n, latest,
       CASE $order
         WHEN 'sourced' THEN sources
         WHEN 'connected' THEN COUNT { MATCH (n)-[l:LINK]-(m:Entity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }
         ELSE 0
       END AS weight
  ORDER BY weight DESC, CASE $order WHEN 'recent' THEN latest IS NULL END, CASE $order WHEN 'recent' THEN latest END DESC, n.name, n.id
  WITH collect({node: n, weight: weight}) AS ordered
  RETURN size(ordered) AS total, ordered[$skip..$skip + $limit] AS page
}
CALL (page) {
  UNWIND page AS row
  WITH row.node AS n, row.weight AS weight
  RETURN collect(PACKED(n {ENTITY})) AS newcomers,
         collect(CASE $order
           WHEN 'connected' THEN weight
           ELSE COUNT { MATCH (n)-[l:LINK]-(m:Entity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }
         END) AS degrees
}
RETURN PACKED(e {ENTITY}) AS centre,
       COUNT { MATCH (e)-[l:LINK]-(m:Entity) WHERE l.certainty IN $certainties AND m <> e RETURN DISTINCT m } AS degree,
       total, newcomers, degrees
