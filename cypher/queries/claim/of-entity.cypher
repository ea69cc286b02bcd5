// What is said of an entity, drawn or not: it is subject, object or a further party. Names are left out unless asked for.
//
// @mode        read
// @cardinality many
// @param  id          string
// @param  predicates  string[]
// @param  after       string?
// @param  limit       int
// @return claim       ClaimRow
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT|ALSO]-(c:Claim)
WHERE CASE size($predicates)
        WHEN 0 THEN c.predicate <> 'ALSO_KNOWN_AS'
        ELSE c.predicate IN $predicates
      END
  AND c.id > coalesce($after, '')
WITH DISTINCT c
ORDER BY c.id
LIMIT $limit
RETURN c {
         .id, .predicate, .role, .roleZh, .value, .valueZh, .valueNumber, .valueMin, .valueMax, .unit, .lang, .text, .textZh, .timeText,
         .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved,
         .certainty, .modality, .disputed, .timeConflict, .rank, .rankReason, .shown, .citationCount, .documentCount,
         subject: head([(c)-[:SUBJECT]->(s:Entity) | s.id]),
         object: head([(c)-[:OBJECT]->(o:Entity) | o.id]),
         also: [(c)-[a:ALSO]->(e:Entity) | {id: e.id, as: a.as}],
         describes: head([(c)-[:DESCRIBES]->(e:Entity:Event) | e.id]),
         after: [(c)-[:AFTER]->(e:Entity:Event) | e.id]
       } AS claim
