// Removes links between claims.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})-[r:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]->(b:Claim {id: row.to})
WHERE type(r) = row.kind
DELETE r
