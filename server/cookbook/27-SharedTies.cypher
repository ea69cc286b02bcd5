// What do two organisations have in common?
MATCH (:Entity {id: 'org:openai'})-[one]-(shared:Entity)-[other]-(:Entity {id: 'org:meta'})
WHERE one.claimId IS NOT NULL AND other.claimId IS NOT NULL
RETURN DISTINCT shared
ORDER BY shared.name
LIMIT 10
