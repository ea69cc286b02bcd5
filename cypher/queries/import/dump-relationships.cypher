// Every relationship of the data with its ends and properties, for comparing two graphs.
//
// @mode        read
// @cardinality many
// @allow       UnionNodeByLabelsScan everything is what is asked for
// @allow       NodeByLabelScan everything is what is asked for
// @return from   string
// @return to     string
// @return type   string
// @return props  json
CALL () {
  MATCH (a:Entity|MergedEntity|Claim|Citation|Chunk)-[r:TIES]->(b:Entity|MergedEntity|Claim|Citation|Chunk|Document)
  RETURN a, r, b
  UNION ALL
  MATCH (a:Entity)-[r:DRAWN]->(b:Entity)
  RETURN a, r, b
}
RETURN a.id AS `from`, b.id AS `to`, type(r) AS type, properties(r) AS props
