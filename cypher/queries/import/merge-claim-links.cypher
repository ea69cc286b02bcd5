// Writes links between claims. One clause for each type: a MERGE of a dynamic type reads every relationship there is.
//
// @mode        write
// @cardinality none
// @allow       CartesianProduct one node by one node, each found by its id
// @param  rows  json[]
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
CALL (a, b, row) {
  WITH a, b, row
  WHERE row.kind = 'CONTRADICTS'
  MERGE (a)-[r:CONTRADICTS]->(b)
  SET r += row.props
}
CALL (a, b, row) {
  WITH a, b, row
  WHERE row.kind = 'SUPERSEDES'
  MERGE (a)-[r:SUPERSEDES]->(b)
  SET r += row.props
}
CALL (a, b, row) {
  WITH a, b, row
  WHERE row.kind = 'EXCEPTION_TO'
  MERGE (a)-[r:EXCEPTION_TO]->(b)
  SET r += row.props
}
CALL (a, b, row) {
  WITH a, b, row
  WHERE row.kind = 'EXPLAINS'
  MERGE (a)-[r:EXPLAINS]->(b)
  SET r += row.props
}
