// The names of these entities, as claims.
//
// @mode        read
// @cardinality many
// @param  entityIds  string[]
// @return id         string
MATCH (e:Entity)<-[:SUBJECT]-(c:Claim {predicate: 'ALSO_KNOWN_AS'})
USING INDEX e:Entity(id)
WHERE e.id IN $entityIds
RETURN c.id AS id
