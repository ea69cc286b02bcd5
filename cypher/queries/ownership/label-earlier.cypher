// Gives nodes of a graph that was made before there were markers the label by which they are ours, so many at a time; the plain
// labels, hence the back-ticks. What another tool calls like ours has not what ours always have.
//
// @mode        write
// @cardinality one
// @allow       NodeByLabelScan all of them are gone through, once
// @param  limit  int
// @return nodes  int
MATCH (n:`Entity`|`MergedEntity`|`Claim`|`Citation`|`Chunk`|`Document`|`Import`|`ImportLock`)
WITH n, CASE
  WHEN n:`Entity` AND n.hash IS NOT NULL AND n.sources IS NOT NULL THEN 'OrreryEntity'
  WHEN n:`MergedEntity` AND n.labels IS NOT NULL THEN 'OrreryMergedEntity'
  WHEN n:`Claim` AND n.hash IS NOT NULL AND n.predicate IS NOT NULL THEN 'OrreryClaim'
  WHEN n:`Citation` AND n.hash IS NOT NULL AND n.claimId IS NOT NULL THEN 'OrreryCitation'
  WHEN n:`Chunk` AND n.hash IS NOT NULL AND n.documentId IS NOT NULL THEN 'OrreryChunk'
  WHEN n:`Document` AND n.hash IS NOT NULL AND n.anchorDate IS NOT NULL THEN 'OrreryDocument'
  WHEN n:`Import` AND n.sha256 IS NOT NULL AND n.source IS NOT NULL THEN 'OrreryImport'
  WHEN n:`ImportLock` AND n.id = 'import' THEN 'OrreryImportLock'
END AS label
WHERE label IS NOT NULL AND NOT label IN labels(n)
WITH n, label
LIMIT $limit
SET n:$(label)
RETURN count(*) AS nodes
