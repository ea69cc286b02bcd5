// Which organisations developed the most models?
MATCH (model:Model)
OPTIONAL MATCH (model)<-[:DEVELOPED]-(organisation:Entity)
RETURN organisation, count(DISTINCT model) AS models
ORDER BY models DESC, organisation.name
LIMIT 10
