// The claims that describe these events or are stated to come after them.
//
// @mode        read
// @cardinality many
// @param  eventIds  string[]
// @return id        string
MATCH (e:Entity)<-[:DESCRIBES|AFTER]-(c:Claim)
WHERE e.id IN $eventIds
RETURN DISTINCT c.id AS id
