// Marks a database as ours; the first mark stays as it is. With `onlyEmpty` nothing is marked once there is any node: a node
// that came between the look and the mark is not ours to judge.
//
// @mode        write
// @cardinality none
// @allow       NodeByLabelScan there is one
// @param  version    int
// @param  createdAt  string
// @param  by         string
// @param  onlyEmpty  bool
WITH COUNT { () } AS nodes
WHERE nodes = 0 OR NOT $onlyEmpty
MERGE (g:OrreryGraph {id: 'graph'})
ON CREATE SET g.version = $version, g.createdAt = $createdAt, g.by = $by
