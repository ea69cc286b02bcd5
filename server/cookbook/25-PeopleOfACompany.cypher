// Who works at a company or its labs?
MATCH (person:Person)-[:WORKS_AT]->(place:Entity)
WHERE place.id = 'org:meta' OR (place)-[:PART_OF]->(:Entity {id: 'org:meta'})
RETURN DISTINCT person
ORDER BY person.name
LIMIT 20
