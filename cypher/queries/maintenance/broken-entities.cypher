// Entities without a type or a name, and merged ones that lead to no entity.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan every entity is looked at
// @param  types  string[]
// @param  limit  int
// @return id     string
// @return fault  string
CALL () {
  MATCH (e:Entity)
  WHERE NOT any(label IN labels(e) WHERE label IN $types)
  RETURN e.id AS id, 'has no type' AS fault
  UNION ALL
  MATCH (e:Entity)
  WHERE coalesce(e.name, '') = ''
  RETURN e.id AS id, 'has no name' AS fault
  UNION ALL
  MATCH (m:MergedEntity)
  WHERE EXISTS { (m)-[:MERGED_INTO]->(:Entity|MergedEntity) } AND NOT EXISTS { (m) ((:MergedEntity)-[:MERGED_INTO]->(:Entity|MergedEntity)){1,32} (:Entity) }
  RETURN m.id AS id, 'was merged and leads to no entity' AS fault
}
RETURN id, fault
ORDER BY id
LIMIT $limit
