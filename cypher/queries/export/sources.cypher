// Every source the graph was made from, with its documents; those that only judge or merge have none.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan every document tells its source
// @allow       DirectedRelationshipTypeScan judgements and merges are few
// @return source     string
// @return documents  string[]
CALL () {
  MATCH (d:Document)
  WHERE d.source IS NOT NULL
  RETURN d.source AS source, collect(d.id) AS documents
  UNION
  MATCH (:Entity|MergedEntity)-[r:SAME_AS]->(:Entity|MergedEntity)
  WHERE r.source IS NOT NULL
  RETURN DISTINCT r.source AS source, [] AS documents
  UNION
  MATCH (v:Vocabulary)
  RETURN v.id AS source, [] AS documents
  UNION
  MATCH (d:Document)
  WHERE d.retractionSource IS NOT NULL
  RETURN DISTINCT d.retractionSource AS source, [] AS documents
  UNION
  MATCH (:MergedEntity)-[r:MERGED_INTO]->(:Entity|MergedEntity)
  WHERE r.source IS NOT NULL
  RETURN DISTINCT r.source AS source, [] AS documents
}
WITH source, documents
ORDER BY source, size(documents) DESC
WITH source, head(collect(documents)) AS documents
RETURN source, documents
ORDER BY source
