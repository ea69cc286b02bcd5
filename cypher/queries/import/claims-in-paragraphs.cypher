// The claims that an origin cites these paragraphs for, with the subject of those that are names.
//
// @mode        read
// @cardinality many
// @param  chunkIds  string[]
// @param  origin    string
// @return id        string
// @return named     string?
MATCH (p:Chunk)<-[:IN_CHUNK]-(k:Citation)<-[:HAS_CITATION]-(c:Claim)
WHERE p.id IN $chunkIds AND k.origin = $origin
WITH DISTINCT c
RETURN c.id AS id,
       CASE WHEN c.predicate = 'ALSO_KNOWN_AS' THEN head([(c)-[:SUBJECT]->(e:Entity) | e.id]) END AS named
