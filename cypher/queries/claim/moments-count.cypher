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
MATCH (c:Claim)
WHERE c.predicate IN $predicates
  AND c.shown
  AND c.certainty IN $certainties
  AND ($document IS NULL OR EXISTS { (c)-[:HAS_CITATION]->(:Citation {documentId: $document}) })
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
