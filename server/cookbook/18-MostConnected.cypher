// What is tied to the most others?
MATCH (one:Entity)-[r]-(other:Entity)
WHERE r.claimId IS NOT NULL
RETURN one, count(DISTINCT other) AS neighbours
ORDER BY neighbours DESC, one.name
LIMIT 10
