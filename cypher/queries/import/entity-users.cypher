// Which claims and citations use these entities.
//
// @mode        read
// @cardinality many
// @param  ids        string[]
// @return id         string
// @return claims     string[]
// @return citations  string[]
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id,
       [(e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:Claim) | c.id] AS claims,
       [(e)<-[:ATTRIBUTED_TO]-(k:Citation) | k.id] AS citations
