// Writes what was declared of entities that have gone into others, and where they have gone. A row without a target leaves that
// to the source that merged them.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MERGE (m:MergedEntity {id: row.id})
SET m += row.props
WITH m, row
WHERE row.into IS NOT NULL
CALL (m) {
  MATCH (m)-[old:MERGED_INTO]->(:Entity|MergedEntity)
  DELETE old
}
OPTIONAL MATCH (winner:Entity {id: row.into})
OPTIONAL MATCH (former:MergedEntity {id: row.into})
WITH m, row, coalesce(winner, former) AS target
WHERE target IS NOT NULL
MERGE (m)-[r:MERGED_INTO]->(target)
SET r.by = row.by, r.reason = row.reason, r.source = row.source
