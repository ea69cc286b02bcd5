// Where merged entities have gone. Ids that were never merged give no row.
//
// @mode        read
// @cardinality many
// @param  ids     string[]
// @return id      string
// @return target  string
MATCH (m:MergedEntity) ((:MergedEntity)-[:MERGED_INTO]->(:Entity|MergedEntity)){1,16} (e:Entity)
WHERE m.id IN $ids
RETURN m.id AS id, e.id AS target
