// When an event took place, the claims that describe it, and those that are stated to come after it.
//
// @mode        read
// @cardinality optional
// @param  id         string
// @return earliest   date?
// @return latest     date?
// @return describing string[]
// @return following  string[]
MATCH (e:Entity {id: $id})
WHERE e:Event
RETURN e.startEarliest AS earliest, e.startLatest AS latest,
       [(e)<-[:DESCRIBES]-(c:Claim WHERE c.shown) | c.id] AS describing,
       [(e)<-[:AFTER]-(c:Claim WHERE c.shown) | c.id] AS following
