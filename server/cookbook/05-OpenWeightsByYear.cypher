// How many models with open weights were published each year?
MATCH (c:Claim {predicate: 'AVAILABLE_AS'})-[:SUBJECT]->(model:Model)
WHERE c.shown AND c.value CONTAINS 'Open weights'
OPTIONAL MATCH (model)<-[said:DEVELOPED|AUTHORED]-()
WITH model, min(said.startEarliest.year) AS year
RETURN year, count(*) AS models
ORDER BY year IS NULL, year DESC
LIMIT 10
