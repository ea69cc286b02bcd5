// The judgements of a source, and all on whether these entities are the same as others, merged ones included.
//
// @mode        read
// @cardinality many
// @allow       DirectedRelationshipTypeScan judgements are few, and asked for once per import
// @param  source   string
// @param  ids      string[]
// @return a        string
// @return b        string
// @return verdict  string
// @return by       string
// @return note     string?
// @return source   string?
MATCH (a:Entity|MergedEntity)-[r:SAME_AS]->(b:Entity|MergedEntity)
WHERE r.source = $source OR a.id IN $ids OR b.id IN $ids
RETURN a.id AS a, b.id AS b, r.judgement AS verdict, coalesce(r.by, '') AS `by`, r.note AS note, r.source AS source
