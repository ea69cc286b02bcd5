// Every node of the data with its properties, for comparing two graphs.
//
// @mode        read
// @cardinality many
// @allow       UnionNodeByLabelsScan everything is what is asked for
// @return labels  string[]
// @return props   json
MATCH (n:Entity|MergedEntity|Claim|Citation|Chunk|Document|Vocabulary)
RETURN labels(n) AS labels, properties(n) AS props
