// The best of what the index of names finds, in order: how well a name matches what was typed, then how many kinds of things are said of the
// entity, then how much; and how many hits were ranked. Names are fetched for the hits that are shown only.
// What is said is looked at for so many of the hits as `weighed` says: of those that match equally well the ones with most claims, which the
// store counts by itself. The others stand behind them with no kinds and ties told.
// The index yields the best first. With types it is given no limit of its own, or hits of other types would use it up.
//
// @mode        read
// @cardinality many
// @param  query   string
// @param  key     string
// @param  types   string[]
// @param  limit   int
// @param  needed  int
// @param  weighed int
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
WITH e, rank, score, COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } AS degree
ORDER BY rank, degree DESC, score DESC, e.id
WITH collect({e: e, rank: rank, degree: degree, score: score}) AS hits
CALL (hits) {
  UNWIND hits[..$weighed] AS hit
  WITH hit, hit.e AS e
  CALL (e) {
    MATCH (e)<-[:SUBJECT|OBJECT|ALSO]-(c:Claim)
    WHERE c.predicate <> 'ALSO_KNOWN_AS' AND c.certainty IN $certainties AND SHOWN(c, $at, $from, $to)
    RETURN count(DISTINCT c.predicate) AS kinds, count(*) AS ties
  }
  RETURN hit, kinds, ties
  UNION ALL
  UNWIND hits[$weighed..$needed] AS hit
  RETURN hit, 0 AS kinds, 0 AS ties
}
WITH hits, hit, kinds, ties
ORDER BY hit.rank, kinds DESC, ties DESC, hit.degree DESC, hit.score DESC, hit.e.id
LIMIT $needed
RETURN hit.e.id AS id, hit.rank AS rank, kinds, ties, size(hits) AS total
