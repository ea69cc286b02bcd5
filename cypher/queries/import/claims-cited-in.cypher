// The claims that cite these documents, whichever source wrote the citation, with the subject of those that are names.
//
// @mode        read
// @cardinality many
// @param  documentIds  string[]
// @return id           string
// @return named        string?
MATCH (k:Citation)<-[:HAS_CITATION]-(c:Claim)
WHERE k.documentId IN $documentIds
WITH DISTINCT c
RETURN c.id AS id,
       CASE WHEN c.predicate = 'ALSO_KNOWN_AS' THEN head([(c)-[:SUBJECT]->(e:Entity) | e.id]) END AS named
