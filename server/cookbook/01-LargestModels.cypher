// Which models were trained with the most compute?
MATCH (c:Claim {predicate: 'TRAINED_WITH'})-[:SUBJECT]->(model:Model)
WHERE c.shown AND c.valueNumber IS NOT NULL
RETURN model, max(c.valueNumber) AS compute
ORDER BY compute DESC, model.name
LIMIT 10
