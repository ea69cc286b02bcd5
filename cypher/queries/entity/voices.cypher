// On whose word citations rest: those with most claims first. The voice of a document itself is among them.
//
// @mode        read
// @cardinality many
// @allow       DirectedRelationshipTypeScan every attribution is counted
// @param  limit        int
// @return id           string
// @return claims       int
// @return citations    int
// @return documents    int
// @return certainties  string[]
MATCH (e:Entity)<-[:ATTRIBUTED_TO]-(k:Citation)<-[:HAS_CITATION]-(c:Claim)
WITH e, count(DISTINCT c) AS claims, count(DISTINCT k) AS citations, count(DISTINCT k.documentId) AS documents,
     collect(DISTINCT k.certainty) AS certainties
ORDER BY claims DESC, e.id
LIMIT $limit
RETURN e.id AS id, claims, citations, documents, certainties
