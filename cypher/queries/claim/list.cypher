// Claims with these predicates, in the order of their ids.
//
// @mode        read
// @cardinality many
// @param  predicates  string[]
// @param  disputed    bool?
// @param  after       string?
// @param  limit       int
// @return claim       ClaimRow
MATCH (c:Claim)
WHERE c.predicate IN $predicates
  AND ($disputed IS NULL OR c.disputed = $disputed)
  AND c.id > coalesce($after, '')
WITH c
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
