// The judgements on whether these entities are the same as others.
//
// @mode        read
// @cardinality many
// @param  ids      string[]
// @return a        string
// @return b        string
// @return verdict  string
// @return by       string
// @return note     string?
// @return source   string?
MATCH (a:Entity)-[r:SAME_AS]->(b:Entity)
WHERE a.id IN $ids OR b.id IN $ids
RETURN a.id AS a, b.id AS b, r.judgement AS verdict, coalesce(r.by, '') AS `by`, r.note AS note, r.source AS source
