// Writes links between claims. The type comes from the model's closed list.
//
// @mode        write
// @cardinality none
// @allow       CartesianProduct both ends are one row each, by unique id
// @param  rows  json[]
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:$(row.kind)]->(b)
SET r.note = row.note, r.resolution = row.resolution, r.source = row.source
