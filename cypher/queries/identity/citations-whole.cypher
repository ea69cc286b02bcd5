// Citations with everything stored of them, to write them anew under other ids.
//
// @mode        read
// @cardinality many
// @param  claimIds      string[]
// @return id            string
// @return claimId       string
// @return chunkId       string
// @return props         json
// @return attributedTo  string[]
MATCH (c:Claim)-[:HAS_CITATION]->(k:Citation)-[:IN_CHUNK]->(p:Chunk)
WHERE c.id IN $claimIds
RETURN k.id AS id, c.id AS claimId, p.id AS chunkId, properties(k) AS props,
       [(k)-[:ATTRIBUTED_TO]->(e:Entity) | e.id] AS attributedTo
