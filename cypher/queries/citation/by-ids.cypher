// Citations by id.
//
// @mode        read
// @cardinality many
// @param  ids       string[]
// @return citation  CitationRow
MATCH (c:Claim)-[:HAS_CITATION]->(k:Citation)-[:IN_CHUNK]->(p:Chunk)
WHERE k.id IN $ids
RETURN k {
         .id, .stance, .certainty, .modality, .hedge, .hedgeEn, .note, .noteZh, .timeText, .timeBasis, .review, .documentId,
         .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved,
         claimId: c.id, paragraphId: p.id,
         attributedTo: [(k)-[:ATTRIBUTED_TO]->(by:Entity) | by.id]
       } AS citation
