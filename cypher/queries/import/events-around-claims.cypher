// The events these claims describe or come after.
//
// @mode        read
// @cardinality many
// @param  claimIds  string[]
// @return id        string
MATCH (c:Claim)-[:DESCRIBES|AFTER]->(e:Entity:Event)
WHERE c.id IN $claimIds
RETURN DISTINCT e.id AS id
