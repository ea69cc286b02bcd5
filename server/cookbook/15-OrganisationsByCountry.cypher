// In which countries are the organisations?
MATCH (organisation:Organisation)-[:LOCATED_IN]->(country:Entity)
RETURN country, count(DISTINCT organisation) AS organisations
ORDER BY organisations DESC, country.name
LIMIT 10
