// Entities that have gone into others: what was declared of them, where they have gone, and who says so.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan merged entities are few
// @param  source  string
// @return id      string
// @return props   json
// @return into    string?
// @return by      string?
// @return reason  string?
// @return source  string?
MATCH (m:MergedEntity)
OPTIONAL MATCH (m)-[r:MERGED_INTO]->(target:Entity|MergedEntity)
WITH m, r, target
WHERE r.source = $source OR $source IN m.sources
RETURN m.id AS id, properties(m) AS props, target.id AS into, r.by AS `by`, r.reason AS reason, r.source AS source
ORDER BY id
