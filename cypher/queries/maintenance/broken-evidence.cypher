// Citations without a claim or a paragraph, and paragraphs without a document.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan everything is looked at
// @param  limit  int
// @return id     string
// @return fault  string
CALL () {
  MATCH (k:Citation)
  WHERE COUNT { (k)<-[:HAS_CITATION]-(:Claim) } <> 1
  RETURN k.id AS id, 'belongs to no claim, or to several' AS fault
  UNION ALL
  MATCH (k:Citation)
  WHERE COUNT { (k)-[:IN_CHUNK]->(:Chunk) } <> 1
  RETURN k.id AS id, 'stands in no paragraph, or in several' AS fault
  UNION ALL
  MATCH (p:Chunk)
  WHERE NOT EXISTS { (p)-[:FROM_DOCUMENT]->(:Document) }
  RETURN p.id AS id, 'is a paragraph of no document' AS fault
}
RETURN id, fault
ORDER BY id
LIMIT $limit
