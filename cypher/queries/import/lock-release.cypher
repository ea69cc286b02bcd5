// Gives the lock back.
//
// @mode        write
// @cardinality none
// @param  holder  string
MATCH (l:ImportLock {id: 'import', holder: $holder})
DELETE l
