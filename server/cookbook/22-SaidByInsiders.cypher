// What rests on the word of unnamed people?
MATCH (:Citation {documentId: 'doc:lecun-2025-10', certainty: 'insiders'})<-[:HAS_CITATION]-(c:Claim)
RETURN DISTINCT c, c.text AS text
ORDER BY c.startEarliest
LIMIT 10
