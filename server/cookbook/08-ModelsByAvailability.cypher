// How can models be had?
MATCH (model:Model)
OPTIONAL MATCH (model)<-[:SUBJECT]-(c:Claim {predicate: 'AVAILABLE_AS', shown: true})
RETURN c.value AS availability, count(DISTINCT model) AS models
ORDER BY models DESC, availability
