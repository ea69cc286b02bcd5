// How certain is what the article says?
MATCH (:Citation {documentId: 'doc:lecun-2025-10'})<-[:HAS_CITATION]-(c:Claim)
WITH DISTINCT c
RETURN c.certainty AS certainty, c.modality AS modality, count(*) AS claims
ORDER BY claims DESC
