// For what are models made?
MATCH (model:Model)
OPTIONAL MATCH (model)<-[:SUBJECT]-(c:Claim {predicate: 'HAS_DOMAIN', shown: true})
RETURN c.value AS domain, count(DISTINCT model) AS models
ORDER BY models DESC, domain
LIMIT 10
