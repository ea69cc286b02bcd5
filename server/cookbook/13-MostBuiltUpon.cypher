// On which models are the most others based?
MATCH (model:Model)-[:BASED_ON]->(base:Entity)
RETURN base, count(DISTINCT model) AS models
ORDER BY models DESC, base.name
LIMIT 10
