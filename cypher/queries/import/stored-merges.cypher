// Every merge: which entity has gone into which, and who said so.
//
// @mode        read
// @cardinality many
// @allow       DirectedRelationshipTypeScan merges are few, and asked for once per import
// @return from    string
// @return into    string
// @return source  string?
MATCH (m:MergedEntity)-[r:MERGED_INTO]->(e:Entity|MergedEntity)
RETURN m.id AS `from`, e.id AS `into`, r.source AS source
