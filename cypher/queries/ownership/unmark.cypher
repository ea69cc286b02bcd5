// Takes the marker away: the database is ours no more.
//
// @mode        write
// @cardinality none
// @allow       NodeByLabelScan there is one
MATCH (g:OrreryGraph {id: 'graph'})
DELETE g
