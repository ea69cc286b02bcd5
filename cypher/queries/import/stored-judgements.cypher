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
MATCH (e:Entity)-[r:SAME_AS]-(:Entity)
USING INDEX e:Entity(id)
WHERE e.id IN $ids
WITH DISTINCT r
RETURN startNode(r).id AS a, endNode(r).id AS b, r.judgement AS verdict, coalesce(r.by, '') AS `by`, r.note AS note, r.source AS source
