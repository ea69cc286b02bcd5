// Every merge: which entity has gone into which, who said so and why.
//
// @mode        read
// @cardinality many
// @allow       DirectedRelationshipTypeScan merges are few, and asked for once per import
// @return from    string
// @return into    string
// @return by      string?
// @return reason  string?
// @return source  string?
MATCH (m:MergedEntity)-[r:MERGED_INTO]->(e:Entity|MergedEntity)
RETURN m.id AS `from`, e.id AS `into`, r.by AS `by`, r.reason AS reason, r.source AS source
ORDER BY `from`
