// Claims by id.
//
// @mode        read
// @cardinality many
// @param  ids    string[]
// @return claim  ClaimRow
MATCH (c:Claim)
WHERE c.id IN $ids
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
