// What does the article speak of?
MATCH (:Citation {documentId: 'doc:lecun-2025-10'})<-[:HAS_CITATION]-(c:Claim)
RETURN c.predicate AS predicate, count(DISTINCT c) AS claims
ORDER BY claims DESC, predicate
LIMIT 12
