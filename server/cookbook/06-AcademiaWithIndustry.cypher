// Which models did a company develop together with a university?
MATCH (:Company)-[:DEVELOPED]->(model:Model)<-[made:DEVELOPED]-(school:Entity)
WHERE toLower(school.name) CONTAINS 'university'
RETURN model, max(made.startEarliest) AS day
ORDER BY day IS NULL, day DESC, model.name
LIMIT 5
