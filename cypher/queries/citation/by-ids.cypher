// Citations by id.
//
// @mode        read
// @cardinality many
// @param  ids       string[]
// @return citation  CitationRow
MATCH (c:Claim)-[:HAS_CITATION]->(k:Citation)-[:IN_CHUNK]->(p:Chunk)
WHERE k.id IN $ids
RETURN PACKED(k {
         .id, .CITATION,
         claimId: c.id, paragraphId: p.id,
         attributedTo: [(k)-[:ATTRIBUTED_TO]->(by:Entity) | by.id]
       }) AS citation
