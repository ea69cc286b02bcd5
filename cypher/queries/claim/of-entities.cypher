// A page of what is said of each of some entities, what a reader wants first before the rest, and how much there is in all. An entity of
// whom nothing is said on that page has one row without a claim.
//
// @mode        read
// @cardinality many
// @param  ids         string[]
// @param  predicates  string[]
// @param  end         string?
// @param  ranks       json
// @param  skip        int
// @param  limit       int
// @return id          string
// @return total       int
// @return claim       ClaimRow?
MATCH (e:Entity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)<-[t:SUBJECT|OBJECT|ALSO]-(c:Claim)
  WHERE CASE size($predicates)
          WHEN 0 THEN c.predicate <> 'ALSO_KNOWN_AS'
          ELSE c.predicate IN $predicates
        END
  WITH c, collect(type(t)) AS ends
  WITH c,
       CASE
         WHEN 'SUBJECT' IN ends THEN 'SUBJECT'
         WHEN 'OBJECT' IN ends THEN 'OBJECT'
         ELSE 'ALSO'
       END AS end
  WHERE $end IS NULL OR end = $end
  WITH c, coalesce($ranks[end + ' ' + c.predicate], 1000000) AS rank
  ORDER BY rank,
    coalesce(c.startLatest, c.startEarliest, c.lastObserved, date('0001-01-01')) DESC, c.documentCount DESC, c.citationCount DESC, c.id
  WITH collect(c) AS ordered
  RETURN size(ordered) AS total, ordered[$skip..$skip + $limit] AS page
}
UNWIND CASE size(page) WHEN 0 THEN [null] ELSE page END AS c
RETURN e.id AS id, total, CASE WHEN c IS NOT NULL THEN PACKED(c {CLAIM}) END AS claim
