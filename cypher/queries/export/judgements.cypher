// The judgements of one source, merged entities included.
//
// @mode        read
// @cardinality many
// @allow       DirectedRelationshipTypeScan judgements are few
// @param  source   string
// @return a        string
// @return b        string
// @return verdict  string
// @return by       string
// @return note     string?
MATCH (a:Entity|MergedEntity)-[r:SAME_AS]->(b:Entity|MergedEntity)
WHERE r.source = $source
RETURN a.id AS a, b.id AS b, r.judgement AS verdict, coalesce(r.by, '') AS `by`, r.note AS note
ORDER BY a, b, `by`
