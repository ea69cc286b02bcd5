// The relationships that touch a node of ours, by type and by what they tie: an end that is not ours has no kind.
//
// @mode        read
// @cardinality many
// @allow       DirectedAllRelationshipsScan all of them are counted
// @return from     string?
// @return type     string
// @return to       string?
// @return claimed  bool
// @return judged   bool
// @return count    int
MATCH (a)-[r]->(b)
WITH type(r) AS type, r.claimId IS NOT NULL AS claimed, r.by IS NOT NULL AND r.judgement IS NOT NULL AS judged,
     CASE
       WHEN a:Entity AND a.hash IS NOT NULL AND a.sources IS NOT NULL THEN 'Entity'
       WHEN a:MergedEntity AND a.labels IS NOT NULL THEN 'MergedEntity'
       WHEN a:Claim AND a.hash IS NOT NULL AND a.predicate IS NOT NULL THEN 'Claim'
       WHEN a:Citation AND a.hash IS NOT NULL AND a.claimId IS NOT NULL THEN 'Citation'
       WHEN a:Chunk AND a.hash IS NOT NULL AND a.documentId IS NOT NULL THEN 'Chunk'
       WHEN a:Document AND a.hash IS NOT NULL AND a.anchorDate IS NOT NULL THEN 'Document'
       WHEN a:Vocabulary AND a.hash IS NOT NULL AND a.words IS NOT NULL THEN 'Vocabulary'
       WHEN a:Import AND a.sha256 IS NOT NULL AND a.source IS NOT NULL THEN 'Import'
       WHEN a:ImportLock AND a.id = 'import' THEN 'ImportLock'
       WHEN a:OrreryGraph AND a.id = 'graph' THEN 'OrreryGraph'
     END AS `from`,
     CASE
       WHEN b:Entity AND b.hash IS NOT NULL AND b.sources IS NOT NULL THEN 'Entity'
       WHEN b:MergedEntity AND b.labels IS NOT NULL THEN 'MergedEntity'
       WHEN b:Claim AND b.hash IS NOT NULL AND b.predicate IS NOT NULL THEN 'Claim'
       WHEN b:Citation AND b.hash IS NOT NULL AND b.claimId IS NOT NULL THEN 'Citation'
       WHEN b:Chunk AND b.hash IS NOT NULL AND b.documentId IS NOT NULL THEN 'Chunk'
       WHEN b:Document AND b.hash IS NOT NULL AND b.anchorDate IS NOT NULL THEN 'Document'
       WHEN b:Vocabulary AND b.hash IS NOT NULL AND b.words IS NOT NULL THEN 'Vocabulary'
       WHEN b:Import AND b.sha256 IS NOT NULL AND b.source IS NOT NULL THEN 'Import'
       WHEN b:ImportLock AND b.id = 'import' THEN 'ImportLock'
       WHEN b:OrreryGraph AND b.id = 'graph' THEN 'OrreryGraph'
     END AS to
WHERE `from` IS NOT NULL OR to IS NOT NULL
RETURN `from`, type, to, claimed, judged, count(*) AS count
