// How many models came from which country in which year?
MATCH (model:Model)
OPTIONAL MATCH (model)<-[made:DEVELOPED]-()
WITH model, min(made.startEarliest.year) AS year
OPTIONAL MATCH (model)<-[:DEVELOPED]-()-[:LOCATED_IN]->(country:Entity)
RETURN country, year, count(DISTINCT model) AS models
ORDER BY models DESC, country.name, year
LIMIT 12
