// Claims that a source states, a page at a time: everything stored of them, and the citations of that source.
//
// @mode        read
// @cardinality many
// @param  source     string
// @param  after      string
// @param  limit      int
// @return id         string
// @return props      json
// @return subject    string
// @return object     string?
// @return citations  json
MATCH (c:Claim)
WHERE c.id > $after
  AND (c.source = $source AND c.editorial OR EXISTS { MATCH (c)-[:HAS_CITATION]->(k:Citation) WHERE k.source = $source })
WITH c
ORDER BY c.id
LIMIT $limit
MATCH (c)-[:SUBJECT]->(s:Entity)
RETURN c.id AS id, properties(c) AS props, s.id AS subject,
       head([(c)-[:OBJECT]->(o:Entity) | o.id]) AS object,
       [
         (c)-[:HAS_CITATION]->(k:Citation)-[:IN_CHUNK]->(p:Chunk)
         WHERE k.source = $source |
         {props: properties(k), chunkId: p.id, par: p.index, attributedTo: [(k)-[:ATTRIBUTED_TO]->(e:Entity) | e.id]}
       ] AS citations
ORDER BY id
