// On whose word does the article rest?
MATCH (k:Citation {documentId: 'doc:lecun-2025-10'})<-[:HAS_CITATION]-(c:Claim)
OPTIONAL MATCH (k)-[:ATTRIBUTED_TO]->(voice:Entity)
RETURN voice, count(DISTINCT c) AS claims
ORDER BY claims DESC, voice.name
