// Removes vocabularies of ours. Not detached: where a relationship of another tool
// holds on to one, nothing of the batch is removed.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (n:Vocabulary)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.words IS NOT NULL
DELETE n
