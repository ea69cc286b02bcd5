// What is said of an entity, drawn or not: it is subject, object or a further party. Names are left out unless asked for.
// What a reader wants first comes first: by rank of the end and the predicate ("SUBJECT WORKS_AT"), then the most recent, then the best sourced.
//
// @mode        read
// @cardinality many
// @param  id          string
// @param  predicates  string[]
// @param  end         string?
// @param  ranks       json
// @param  skip        int
// @param  limit       int
// @return claim       ClaimRow
MATCH (e:Entity {id: $id})<-[t:SUBJECT|OBJECT|ALSO]-(c:Claim)
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
SKIP $skip
LIMIT $limit
RETURN c {CLAIM} AS claim
