// How many values of a property stand on more than one relationship of a type.
//
// @mode        read
// @cardinality one
// @param  type      string
// @param  property  string
// @return repeated  int
MATCH ()-[r:$($type)]->()
WITH r[$property] AS value, count(*) AS relationships
WHERE value IS NOT NULL AND relationships > 1
RETURN count(*) AS repeated
