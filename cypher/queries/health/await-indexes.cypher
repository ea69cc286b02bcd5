// Waits until every index is online, at most a minute.
//
// @mode        read
// @cardinality none
CALL db.awaitIndexes(60)
