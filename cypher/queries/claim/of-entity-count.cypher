// How many claims the same question to claim/of-entity finds in all.
//
// @mode        read
// @cardinality one
// @param  id          string
// @param  predicates  string[]
// @param  end         string?
// @return total       int
MATCH (e:Entity {id: $id})<-[t:SUBJECT|OBJECT|ALSO]-(c:Claim)
WHERE CASE size($predicates)
        WHEN 0 THEN c.predicate <> 'ALSO_KNOWN_AS'
        ELSE c.predicate IN $predicates
      END
WITH c, collect(type(t)) AS ends
WITH c,
     CASE
       WHEN 'SUBJECT' IN ends THEN 'SUBJECT'
       WHEN 'OBJECT' IN ends THEN 'OBJECT'
       ELSE 'ALSO'
     END AS end
WHERE $end IS NULL OR end = $end
RETURN count(c) AS total
