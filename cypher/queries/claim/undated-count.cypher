// How many claims of these predicates have no date at all, so that a timeline can say what it cannot show.
//
// @mode        read
// @cardinality one
// @param  predicates   string[]
// @param  certainties  string[]
// @param  document     string?
// @return total        int
MATCH (c:Claim)
WHERE c.predicate IN $predicates
  AND c.shown
  AND c.certainty IN $certainties
  AND coalesce(c.startEarliest, c.startLatest, c.endEarliest, c.endLatest) IS NULL
  AND ($document IS NULL OR EXISTS { (c)-[:HAS_CITATION]->(:Citation {documentId: $document}) })
RETURN count(c) AS total
