// Waits until every index is online, at most so many seconds.
//
// @mode        read
// @cardinality none
// @param  seconds  int
CALL db.awaitIndexes($seconds)
