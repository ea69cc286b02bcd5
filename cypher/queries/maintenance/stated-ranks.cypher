// The rank that the source of each of these claims gave it: while all its documents are withdrawn, the claim itself says otherwise.
//
// @mode        read
// @cardinality many
// @param  ids     string[]
// @return id      string
// @return rank    Rank
// @return reason  string?
MATCH (c:Claim)
WHERE c.id IN $ids
WITH c, coalesce(c.rankReason, '') = 'retracted-source' AND c.statedRank IS NULL AS isWithdrawn
RETURN c.id AS id,
       CASE WHEN isWithdrawn THEN 'normal' ELSE coalesce(c.statedRank, c.rank, 'normal') END AS rank,
       CASE
         WHEN isWithdrawn THEN c.statedRankReason
         WHEN c.statedRank IS NULL THEN c.rankReason
         ELSE c.statedRankReason
       END AS reason
ORDER BY id
