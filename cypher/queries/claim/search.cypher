// Claims whose sentences match, best first. Claims and paragraphs share an index, which yields the best
// first; it is given no limit of its own, or hits of the other kind would use it up.
//
// @mode        read
// @cardinality many
// @param  query  string
// @param  limit  int
// @return claim  ClaimRow
// @return score  float
CALL db.index.fulltext.queryNodes('orrery_passages', $query) YIELD node AS c, score
WHERE c:Claim
WITH c, score
LIMIT $limit
RETURN c {CLAIM} AS claim, score
ORDER BY score DESC, claim.id
