// The claims of a document that stand on the canvas: what is disputed first, then the best sourced; and how many there are in all.
//
// @mode        read
// @cardinality one
// @param  document     string
// @param  predicates   string[]
// @param  certainties  string[]
// @param  limit        int
// @return ids          string[]
// @return total        int
MATCH (:Citation {documentId: $document})<-[:HAS_CITATION]-(c:Claim)
WHERE c.shown
  AND c.predicate IN $predicates
  AND c.certainty IN $certainties
WITH DISTINCT c
ORDER BY c.disputed DESC, c.citationCount DESC, c.id
WITH collect(c.id) AS ids
RETURN ids[0..$limit] AS ids, size(ids) AS total
