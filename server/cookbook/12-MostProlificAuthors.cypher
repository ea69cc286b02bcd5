// Who is an author of the most models?
MATCH (model:Model)
OPTIONAL MATCH (model)<-[:AUTHORED]-(author:Entity)
RETURN author, count(DISTINCT model) AS models
ORDER BY models DESC, author.name
LIMIT 10
