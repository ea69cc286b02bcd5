// Which of these documents paragraphs of other sources refer to.
//
// @mode        read
// @cardinality many
// @param  ids     string[]
// @param  source  string
// @return id      string
MATCH (d:Document)
WHERE d.id IN $ids
  AND EXISTS {
    MATCH (d)<-[:REFERS_TO]-(:Chunk)-[:FROM_DOCUMENT]->(other:Document)
    WHERE other.source <> $source
  }
RETURN d.id AS id
ORDER BY id
