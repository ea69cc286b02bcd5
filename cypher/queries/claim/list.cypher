// Claims that meet every condition, in an order: `id`, `earliest`, `latest` (by their first date) or `sourced`.
// A claim is disputed here when it is denied, contradicted or dated in two ways. One citation has to meet what is asked of voice,
// document and its own certainty together. In a range is what may have held or happened on one of its days; a claim without any date
// is in none. Empty lists ask for nothing, but `predicates`, which are all that is looked through.
//
// @mode        read
// @cardinality many
// @param  predicates   string[]
// @param  disputed     bool?
// @param  certainties  string[]
// @param  voices       string[]
// @param  document     string?
// @param  citedAs      string[]
// @param  from         date?
// @param  to           date?
// @param  points       string[]
// @param  order        string
// @param  after        string?
// @param  skip         int
// @param  limit        int
// @return claim        ClaimRow
CALL () {
  UNWIND $voices AS voice
  MATCH (:Entity {id: voice})<-[:ATTRIBUTED_TO]-(:Citation)<-[:HAS_CITATION]-(c:Claim)
  RETURN c
  UNION
  UNWIND CASE WHEN size($voices) = 0 AND $document IS NOT NULL THEN [$document] ELSE [] END AS id
  MATCH (:Citation {documentId: id})<-[:HAS_CITATION]-(c:Claim)
  RETURN c
  UNION
  UNWIND CASE WHEN size($voices) = 0 AND $document IS NULL AND $disputed THEN [true] ELSE [] END AS isSo
  MATCH (c:Claim {disputed: isSo})
  RETURN c
  UNION
  UNWIND CASE WHEN size($voices) = 0 AND $document IS NULL AND $disputed THEN [true] ELSE [] END AS isSo
  MATCH (c:Claim {timeConflict: isSo})
  RETURN c
  UNION
  UNWIND CASE WHEN size($voices) = 0 AND $document IS NULL AND NOT coalesce($disputed, false) THEN $predicates ELSE [] END AS predicate
  MATCH (c:Claim {predicate: predicate})
  RETURN c
}
WITH c
WHERE c.predicate IN $predicates
  AND ($disputed IS NULL OR (c.disputed OR c.timeConflict) = $disputed)
  AND (size($certainties) = 0 OR c.certainty IN $certainties)
  AND (
    size($voices) + size($citedAs) = 0 AND $document IS NULL
    OR EXISTS {
      MATCH (c)-[:HAS_CITATION]->(k:Citation)
      WHERE ($document IS NULL OR k.documentId = $document)
        AND (size($citedAs) = 0 OR k.certainty IN $citedAs)
        AND (size($voices) = 0 OR EXISTS { (k)-[:ATTRIBUTED_TO]->(v:Entity WHERE v.id IN $voices) })
    }
  )
  AND (
    $from IS NULL AND $to IS NULL
    OR coalesce(c.startEarliest, c.startLatest, c.endEarliest, c.endLatest, c.lastObserved) IS NOT NULL
       AND ($to IS NULL OR coalesce(c.startEarliest <= date($to), true))
       AND ($from IS NULL OR coalesce(CASE WHEN c.predicate IN $points THEN c.startLatest ELSE c.endLatest END >= date($from), true))
  )
  AND c.id > coalesce($after, '')
WITH c, coalesce(c.startEarliest, c.startLatest, c.endEarliest, c.endLatest, c.lastObserved) AS day
ORDER BY CASE WHEN $order IN ['earliest', 'latest'] THEN day IS NULL END,
         CASE $order WHEN 'earliest' THEN day END,
         CASE $order WHEN 'latest' THEN day END DESC,
         CASE $order WHEN 'sourced' THEN c.documentCount END DESC,
         CASE $order WHEN 'sourced' THEN c.citationCount END DESC,
         c.id
SKIP $skip
LIMIT $limit
RETURN c {CLAIM} AS claim
