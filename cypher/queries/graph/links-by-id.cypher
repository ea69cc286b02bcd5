// The drawn links of these claims. Both ends are known, so a hub is never looked through.
//
// @mode        read
// @cardinality many
// @param  ids   string[]
// @return link  LinkRow
MATCH (e:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(n:Entity)
WHERE c.id IN $ids
MATCH (e)-[r:LINK]->(n)
WHERE r.claimId = c.id
RETURN PACKED(r {LINK}) AS link
