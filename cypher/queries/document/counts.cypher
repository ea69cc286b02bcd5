// Whether the text of documents is there, and how many claims rest on each.
//
// @mode        read
// @cardinality many
// @param  ids         string[]
// @return id          string
// @return hasText     bool
// @return claimCount  int
MATCH (d:Document)
WHERE d.id IN $ids
RETURN d.id AS id,
       EXISTS { MATCH (d)<-[:FROM_DOCUMENT]-(p:Chunk) WHERE p.cleanText IS NOT NULL } AS hasText,
       COUNT { MATCH (c:Claim)-[:HAS_CITATION]->(:Citation {documentId: d.id}) RETURN DISTINCT c } AS claimCount
