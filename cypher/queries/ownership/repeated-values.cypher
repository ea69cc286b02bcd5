// How many values of a property stand on more than one node of a label: a uniqueness constraint cannot be created over them.
//
// @mode        read
// @cardinality one
// @param  label     string
// @param  property  string
// @return repeated  int
MATCH (n:$($label))
WITH n[$property] AS value, count(*) AS nodes
WHERE value IS NOT NULL AND nodes > 1
RETURN count(*) AS repeated
