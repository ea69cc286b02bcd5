// Removes records of imports of ours. Not detached: where a relationship of another tool
// holds on to one, nothing of the batch is removed.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Import)
WHERE n.id IN $ids AND n.sha256 IS NOT NULL AND n.source IS NOT NULL
DELETE n
