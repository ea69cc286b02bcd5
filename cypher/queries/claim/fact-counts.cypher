// What is said of each of some entities and a view shows, counted by predicate and by the part the entity plays, with the first and the
// last year and the labels of what stands at the other end. Names are left out.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @return id         string
// @return predicate  Predicate
// @return end        string
// @return part       string?
// @return claims     int
// @return firstYear  int?
// @return lastYear   int?
// @return others     json
MATCH (e:Entity)
WHERE e.id IN $ids
MATCH (e)<-[t:SUBJECT|OBJECT|ALSO]-(c:Claim)
WHERE c.predicate <> 'ALSO_KNOWN_AS'
  AND c.certainty IN $certainties
  AND SHOWN(c, $at, $from, $to)
WITH e.id AS id, c, collect(type(t)) AS ends, collect(t.as) AS parts
WITH id,
     c,
     head(parts) AS part,
     CASE
       WHEN 'SUBJECT' IN ends THEN 'SUBJECT'
       WHEN 'OBJECT' IN ends THEN 'OBJECT'
       ELSE 'ALSO'
     END AS end
WITH id,
     c,
     part,
     end,
     CASE end
       WHEN 'SUBJECT' THEN head([(c)-[:OBJECT]->(o:Entity) | labels(o)])
       ELSE head([(c)-[:SUBJECT]->(s:Entity) | labels(s)])
     END AS other
WITH id,
     c.predicate AS predicate,
     end,
     CASE end WHEN 'ALSO' THEN part END AS part,
     count(c) AS claims,
     min(coalesce(c.startEarliest, c.startLatest).year) AS firstYear,
     max(coalesce(c.startLatest, c.startEarliest).year) AS lastYear,
     collect(DISTINCT other) AS others
RETURN id, predicate, end, part, claims, firstYear, lastYear, others
ORDER BY id, predicate, end, part
