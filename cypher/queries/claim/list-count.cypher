// How many claims the same question to claim/list finds in all.
//
// @mode        read
// @cardinality one
// @param  predicates  string[]
// @param  disputed    bool?
// @return total       int
MATCH (c:Claim)
WHERE c.predicate IN $predicates
  AND ($disputed IS NULL OR c.disputed = $disputed)
RETURN count(c) AS total
