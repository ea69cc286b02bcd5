// How large are models, in powers of ten?
MATCH (c:Claim {predicate: 'HAS_PARAMETERS'})-[:SUBJECT]->(model:Model)
WHERE c.shown AND c.valueNumber > 0
WITH DISTINCT model, floor(log10(c.valueNumber)) AS power
RETURN 10 ^ power AS least, 10 ^ (power + 1) AS below, count(*) AS models
ORDER BY least
