// What the guards of a merge must know of its two ends, whether they are entities or former ones.
//
// @mode        read
// @cardinality many
// @param  ids         string[]
// @return id          string
// @return labels      string[]
// @return merged      bool
// @return wikidataId  string?
// @return degree      int
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN e, labels(e) AS labels, false AS merged
  UNION ALL
  MATCH (e:MergedEntity)
  WHERE e.id IN $ids
  RETURN e, coalesce(e.labels, []) AS labels, true AS merged
}
RETURN e.id AS id, labels, merged, e.wikidataId AS wikidataId,
       COUNT { (e)-[l:DRAWN]-(:Entity) } AS degree
