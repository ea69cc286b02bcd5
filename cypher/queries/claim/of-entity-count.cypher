// How many claims the same question to claim/of-entity finds in all.
//
// @mode        read
// @cardinality one
// @param  id          string
// @param  predicates  string[]
// @return total       int
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT|ALSO]-(c:Claim)
WHERE CASE size($predicates)
        WHEN 0 THEN c.predicate <> 'ALSO_KNOWN_AS'
        ELSE c.predicate IN $predicates
      END
RETURN count(DISTINCT c) AS total
