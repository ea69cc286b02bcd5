// Draws these claims, as far as they may be drawn: one relationship for each, copied from the claim.
//
// @mode        write
// @cardinality none
// @each        predicate drawn
// @param  ids  string[]
MATCH (c:Claim {predicate: 'PREDICATE'})-[:SUBJECT]->(s:Entity)
USING INDEX c:Claim(id)
WHERE c.id IN $ids AND c.shown = true
MATCH (c)-[:OBJECT]->(o:Entity)
MERGE (s)-[r:PREDICATE {claimId: c.id}]->(o)
SET r.hash = c.linkHash,
    r.certainty = c.certainty,
    r.disputed = c.disputed,
    r.timeConflict = c.timeConflict,
    r.modality = c.modality,
    r.role = c.role,
    r.roleZh = c.roleZh,
    r.value = coalesce(c.value, c.figure),
    r.startEarliest = c.startEarliest,
    r.startLatest = c.startLatest,
    r.endEarliest = c.endEarliest,
    r.endLatest = c.endLatest,
    r.startPrecision = c.startPrecision,
    r.endPrecision = c.endPrecision,
    r.endOpen = c.endOpen,
    r.lastObserved = c.lastObserved,
    r.citations = c.citationCount,
    r.documents = c.documentCount
