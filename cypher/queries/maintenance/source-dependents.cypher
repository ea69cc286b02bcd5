// What other sources say that rests on one source: citations in its documents, and claims, voices, judgements and merges of entities that
// it alone declares.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan asked once, before a source is forgotten
// @allow       DirectedRelationshipTypeScan judgements and merges are few
// @allow       UndirectedRelationshipTypeScan judgements and merges are few
// @param  source  string
// @return other   string
// @return what    string
// @return count   int
// @return sample  string
CALL () {
  MATCH (d:Document {source: $source})<-[:FROM_DOCUMENT]-(:Chunk)<-[:IN_CHUNK]-(k:Citation)
  WHERE k.source <> $source
  RETURN k.source AS other, 'cites' AS what, d.id AS id
  UNION ALL
  MATCH (e:Entity)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:Claim)-[:HAS_CITATION]->(k:Citation)
  WHERE e.sources = [$source] AND k.source <> $source
  RETURN k.source AS other, 'speaks of' AS what, e.id AS id
  UNION ALL
  MATCH (e:Entity)<-[:ATTRIBUTED_TO]-(k:Citation)
  WHERE e.sources = [$source] AND k.source <> $source
  RETURN k.source AS other, 'quotes' AS what, e.id AS id
  UNION ALL
  MATCH (e:Entity|MergedEntity)-[r:SAME_AS]-(:Entity|MergedEntity)
  WHERE e.sources = [$source] AND r.source <> $source
  RETURN r.source AS other, 'judges' AS what, e.id AS id
  UNION ALL
  MATCH (e:Entity|MergedEntity)-[r:MERGED_INTO]-(:Entity|MergedEntity)
  WHERE e.sources = [$source] AND r.source <> $source
  RETURN r.source AS other, 'merges' AS what, e.id AS id
}
WITH other, what, count(DISTINCT id) AS count, min(id) AS sample
WHERE other IS NOT NULL
RETURN other, what, count, sample
ORDER BY other, what
