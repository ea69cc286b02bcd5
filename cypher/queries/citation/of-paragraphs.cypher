// What is cited from paragraphs, in the order of the claims.
//
// @mode        read
// @cardinality many
// @param  paragraphIds  string[]
// @return paragraphId   string
// @return citation      CitationRow
MATCH (c:Claim)-[:HAS_CITATION]->(k:Citation)-[:IN_CHUNK]->(p:Chunk)
WHERE p.id IN $paragraphIds
RETURN p.id AS paragraphId,
       PACKED(k {
         .id, .CITATION,
         claimId: c.id, paragraphId: p.id,
         attributedTo: [(k)-[:ATTRIBUTED_TO]->(by:Entity) | by.id]
       }) AS citation
ORDER BY paragraphId, c.predicate, k.id
