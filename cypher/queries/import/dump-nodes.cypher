// Every node of the data with its properties, for comparing two graphs.
//
// @mode        read
// @cardinality many
// @allow       AllNodesScan everything is what is asked for
// @return labels  string[]
// @return props   json
MATCH (n)
WHERE n.id IS NOT NULL AND NOT n:Import AND NOT n:ImportLock AND NOT n:OrreryGraph
RETURN labels(n) AS labels, properties(n) AS props
