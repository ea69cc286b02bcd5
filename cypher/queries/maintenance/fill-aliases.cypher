// Gives entities without aliases the empty list that the importer writes and a CSV file cannot hold.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (e:Entity)
WHERE e.id IN $ids AND e.aliases IS NULL
SET e.aliases = []
