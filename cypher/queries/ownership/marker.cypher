// The marker that says that a database is ours, if it carries one.
//
// @mode        read
// @cardinality optional
// @allow       NodeByLabelScan there is one
// @return version    int
// @return createdAt  string
// @return by         string
MATCH (g:OrreryGraph {id: 'graph'})
RETURN toInteger(g.version) AS version, toString(g.createdAt) AS createdAt, toString(g.by) AS by
LIMIT 1
