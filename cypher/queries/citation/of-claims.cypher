// The citations of claims, in the order in which the documents were published and speak.
//
// @mode        read
// @cardinality many
// @param  claimIds  string[]
// @return claimId   string
// @return citation  CitationRow
MATCH (c:Claim)-[:HAS_CITATION]->(k:Citation)-[:IN_CHUNK]->(p:Chunk)-[:FROM_DOCUMENT]->(d:Document)
WHERE c.id IN $claimIds
RETURN c.id AS claimId,
       PACKED(k {
         .id, .CITATION,
         claimId: c.id, paragraphId: p.id,
         attributedTo: [(k)-[:ATTRIBUTED_TO]->(by:Entity) | by.id]
       }) AS citation
ORDER BY claimId, d.publishedAt, d.id, p.index, k.id
