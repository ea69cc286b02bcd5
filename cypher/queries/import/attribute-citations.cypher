// Attributes citations written in the same transaction to those on whose word they rest, a row for each.
//
// @mode        write
// @cardinality none
// @allow       CartesianProduct one node by one node, each found by its id
// @param  rows  json[]
UNWIND $rows AS row
MATCH (k:Citation {id: row.id})
MATCH (e:Entity {id: row.voice})
CREATE (k)-[:ATTRIBUTED_TO]->(e)
