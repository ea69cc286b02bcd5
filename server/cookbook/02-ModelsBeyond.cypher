// Which models were trained with more than 1e25 operations?
MATCH (c:Claim {predicate: 'TRAINED_WITH'})-[:SUBJECT]->(model:Model)
WHERE c.shown AND c.valueNumber > 1e25
RETURN DISTINCT model
ORDER BY model.name
LIMIT 100
