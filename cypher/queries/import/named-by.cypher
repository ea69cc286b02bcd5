// The entities whose names these claims give.
//
// @mode        read
// @cardinality many
// @param  claimIds  string[]
// @return id        string
MATCH (c:Claim {predicate: 'ALSO_KNOWN_AS'})-[:SUBJECT]->(e:Entity)
USING INDEX c:Claim(id)
WHERE c.id IN $claimIds
RETURN DISTINCT e.id AS id
