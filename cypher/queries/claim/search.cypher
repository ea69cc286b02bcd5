// Claims whose sentences match, best first. Claims and paragraphs share an index, which yields the best
// first; it is given no limit of its own, or hits of the other kind would use it up.
//
// @mode        read
// @cardinality many
// @param  query  string
// @param  limit  int
// @return claim  ClaimRow
// @return score  float
CALL db.index.fulltext.queryNodes('orrery_passages', $query) YIELD node AS c, score
WHERE c:Claim
WITH c, score
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
       } AS claim, score
ORDER BY score DESC, claim.id
