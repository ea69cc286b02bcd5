// The best of what the index of names finds, in order: how well a name matches what was typed, then how many kinds of things are said of the
// entity, then how much; and how many hits were ranked. Names are fetched for the hits that are shown only.
// The index yields the best first. With types it is given no limit of its own, or hits of other types would use it up.
//
// @mode        read
// @cardinality many
// @param  query   string
// @param  key     string
// @param  types   string[]
// @param  limit   int
// @param  needed  int
// @param  certainties  string[]
// @param  at      date?
// @param  from    date?
// @param  to      date?
// @return id      string
// @return rank    int
// @return kinds   int
// @return ties    int
// @return total   int
CALL db.index.fulltext.queryNodes('orrery_entity_names', $query, CASE size($types) WHEN 0 THEN {limit: $limit} ELSE {} END) YIELD node AS e, score
WHERE e:Entity AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(e)))
WITH e, score
LIMIT $limit
WITH e, score, '\n' + coalesce(e.searchKey, '') + '\n' AS names
WITH e, score,
     CASE
       WHEN names CONTAINS '\n' + $key + '\n' THEN 0
       WHEN any(before IN ['\n', ' ', '-', '·', '.', '('] WHERE names CONTAINS before + $key) THEN 1
       WHEN names CONTAINS $key THEN 2
       ELSE 3
     END AS rank
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|ALSO]-(c:Claim)
  WHERE c.predicate <> 'ALSO_KNOWN_AS' AND c.certainty IN $certainties AND SHOWN(c, $at, $from, $to)
  RETURN count(DISTINCT c.predicate) AS kinds, count(*) AS ties
}
WITH e, rank, kinds, ties, score
ORDER BY rank, kinds DESC, ties DESC, score DESC, e.id
// All are counted here, and only those of the page travel.
WITH collect({e: e, rank: rank, kinds: kinds, ties: ties}) AS hits
UNWIND hits[..$needed] AS hit
WITH hit.e AS e, hit, size(hits) AS total
RETURN e.id AS id, hit.rank AS rank, hit.kinds AS kinds, hit.ties AS ties, total
