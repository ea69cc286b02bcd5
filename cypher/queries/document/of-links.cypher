// Which documents speak of the drawn links whose two ends are among these entities.
//
// @mode        read
// @cardinality many
// @param  ids       string[]
// @return document  string
// @return links     string[]
MATCH (e:Entity)-[r:DRAWN]->(n:Entity)
WHERE e.id IN $ids AND n.id IN $ids
MATCH (c:Claim {id: r.claimId})-[:HAS_CITATION]->(k:Citation)
RETURN k.documentId AS document, collect(DISTINCT c.id) AS links
ORDER BY document
