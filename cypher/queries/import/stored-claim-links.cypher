// The links between claims that touch these claims.
//
// @mode        read
// @cardinality many
// @param  claimIds    string[]
// @return kind        ClaimLink
// @return from        string
// @return to          string
// @return note          string?
// @return noteZh        string?
// @return resolution    string?
// @return resolutionZh  string?
// @return source      string?
MATCH (c:Claim)-[r:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]-(:Claim)
WHERE c.id IN $claimIds
WITH DISTINCT r
RETURN type(r) AS kind, startNode(r).id AS `from`, endNode(r).id AS `to`, r.note AS note, r.noteZh AS noteZh,
       r.resolution AS resolution, r.resolutionZh AS resolutionZh, r.source AS source
