// Every relationship of the data with its ends and properties, for comparing two graphs.
//
// @mode        read
// @cardinality many
// @allow       DirectedAllRelationshipsScan everything is what is asked for
// @return from   string
// @return to     string
// @return type   string
// @return props  json
MATCH (a)-[r]->(b)
RETURN a.id AS `from`, b.id AS `to`, type(r) AS type, properties(r) AS props
