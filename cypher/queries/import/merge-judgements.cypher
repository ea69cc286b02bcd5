// Writes judgements on whether two entities are the same. Nothing is merged here; a merged entity keeps the judgements on it.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
OPTIONAL MATCH (ea:Entity {id: row.a})
OPTIONAL MATCH (ma:MergedEntity {id: row.a})
OPTIONAL MATCH (eb:Entity {id: row.b})
OPTIONAL MATCH (mb:MergedEntity {id: row.b})
WITH row, coalesce(ea, ma) AS a, coalesce(eb, mb) AS b
WHERE a IS NOT NULL AND b IS NOT NULL
MERGE (a)-[r:SAME_AS {by: row.by}]->(b)
SET r.judgement = row.verdict, r.note = row.note, r.source = row.source
