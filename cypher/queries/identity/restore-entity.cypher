// Makes a former entity an entity again.
//
// @mode        write
// @cardinality none
// @param  id      string
// @param  labels  string[]
MATCH (m:MergedEntity {id: $id})
OPTIONAL MATCH (m)-[r:MERGED_INTO]->(:Entity|MergedEntity)
DELETE r
WITH DISTINCT m
SET m:Entity, m:$($labels)
REMOVE m:MergedEntity, m.labels
