// Removes judgements, those on merged entities too.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (a:Entity|MergedEntity)-[r:SAME_AS {by: row.by}]->(b:Entity|MergedEntity)
WHERE a.id = row.a AND b.id = row.b
DELETE r
