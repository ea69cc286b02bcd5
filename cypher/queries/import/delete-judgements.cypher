// Removes judgements, those on merged entities too.
//
// @mode        write
// @cardinality none
// @allow       DirectedRelationshipTypeScan judgements are few
// @param  rows  json[]
UNWIND $rows AS row
MATCH (a)-[r:SAME_AS {by: row.by}]->(b)
WHERE a.id = row.a AND b.id = row.b
DELETE r
