// How many claims of these predicates have no date at all, so that a timeline can say what it cannot show.
//
// @mode        read
// @cardinality one
// @param  predicates   string[]
// @param  certainties  string[]
// @param  document     string?
// @return total        int
CALL () {
  UNWIND CASE WHEN $document IS NULL THEN [] ELSE [$document] END AS id
  MATCH (:Citation {documentId: id})<-[:HAS_CITATION]-(c:Claim)
  RETURN c
  UNION
  UNWIND CASE WHEN $document IS NULL THEN $predicates ELSE [] END AS predicate
  MATCH (c:Claim {predicate: predicate})
  RETURN c
}
WITH c
WHERE c.predicate IN $predicates
  AND c.shown
  AND c.certainty IN $certainties
  AND coalesce(c.startEarliest, c.startLatest, c.endEarliest, c.endLatest) IS NULL
RETURN count(c) AS total
