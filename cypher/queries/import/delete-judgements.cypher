// Removes judgements.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})-[r:SAME_AS {by: row.by}]->(b:Entity {id: row.b})
DELETE r
