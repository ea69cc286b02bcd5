// Keeps the lock for some more seconds, as part of a batch: changes nothing when another has taken it meanwhile.
//
// @mode        write
// @cardinality none
// @param  holder   string
// @param  seconds  int
MATCH (l:ImportLock {id: 'import', holder: $holder})
SET l.until = datetime() + duration({seconds: $seconds})
