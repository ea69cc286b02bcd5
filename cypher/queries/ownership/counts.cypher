// How many nodes of each kind we wrote.
//
// @mode        read
// @cardinality many
// @allow       UnionNodeByLabelsScan all of them are counted
// @return kind   string
// @return count  int
MATCH (n:Entity|MergedEntity|Claim|Citation|Chunk|Document|Vocabulary|Import|ImportLock|OrreryGraph)
WITH CASE
  WHEN n:Entity AND n.hash IS NOT NULL AND n.sources IS NOT NULL THEN 'Entity'
  WHEN n:MergedEntity AND n.labels IS NOT NULL THEN 'MergedEntity'
  WHEN n:Claim AND n.hash IS NOT NULL AND n.predicate IS NOT NULL THEN 'Claim'
  WHEN n:Citation AND n.hash IS NOT NULL AND n.claimId IS NOT NULL THEN 'Citation'
  WHEN n:Chunk AND n.hash IS NOT NULL AND n.documentId IS NOT NULL THEN 'Chunk'
  WHEN n:Document AND n.hash IS NOT NULL AND n.anchorDate IS NOT NULL THEN 'Document'
  WHEN n:Vocabulary AND n.hash IS NOT NULL AND n.words IS NOT NULL THEN 'Vocabulary'
  WHEN n:Import AND n.sha256 IS NOT NULL AND n.source IS NOT NULL THEN 'Import'
  WHEN n:ImportLock AND n.id = 'import' THEN 'ImportLock'
  WHEN n:OrreryGraph AND n.id = 'graph' THEN 'OrreryGraph'
END AS kind
WHERE kind IS NOT NULL
RETURN kind, count(*) AS count
