// How many moments the same question to claim/moments finds in all.
//
// @mode        read
// @cardinality one
// @param  predicates   string[]
// @param  points       string[]
// @param  certainties  string[]
// @param  document     string?
// @param  from         date
// @param  to           date
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
UNWIND CASE
         WHEN c.predicate IN $points THEN [{kind: 'happened', earliest: c.startEarliest, latest: c.startLatest, precision: c.startPrecision}]
         ELSE [
           {kind: 'began', earliest: c.startEarliest, latest: c.startLatest, precision: c.startPrecision},
           {kind: 'ended', earliest: c.endEarliest, latest: c.endLatest, precision: c.endPrecision}
         ]
       END AS moment
WITH c, moment
WHERE coalesce(moment.earliest, moment.latest) IS NOT NULL
  AND coalesce(moment.earliest <= date($to), true)
  AND coalesce(moment.latest >= date($from), true)
RETURN count(*) AS total
