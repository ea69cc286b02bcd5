// Writes judgements on whether two entities are the same. Nothing is merged here.
//
// @mode        write
// @cardinality none
// @allow       CartesianProduct both ends are one row each, by unique id
// @allow       CartesianProduct one node by one node, each found by its id
// @param  rows  json[]
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})
MATCH (b:Entity {id: row.b})
MERGE (a)-[r:SAME_AS {by: row.by}]->(b)
SET r.judgement = row.verdict, r.note = row.note, r.source = row.source
