// What happened, began or ended between two days, or may have: a moment is as vague as its bounds. In the order of the first day that is
// known of each; of two such, that which is better known comes first.
//
// @mode        read
// @cardinality many
// @param  predicates   string[]
// @param  points       string[]
// @param  certainties  string[]
// @param  document     string?
// @param  from         date
// @param  to           date
// @param  skip         int
// @param  limit        int
// @return kind         string
// @return earliest     date?
// @return latest       date?
// @return precision    Precision?
// @return claim        ClaimRow
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
ORDER BY coalesce(moment.earliest, moment.latest), moment.earliest IS NULL, moment.latest, c.id, moment.kind
SKIP $skip
LIMIT $limit
RETURN moment.kind AS kind, moment.earliest AS earliest, moment.latest AS latest, moment.precision AS precision,
       c {CLAIM} AS claim
