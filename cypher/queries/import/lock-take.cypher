// Takes the lock of the importer when it is free, run out, or held already; nothing changes when another holds it.
// Writing first makes two takers wait for each other.
//
// @mode        write
// @cardinality none
// @param  holder   string
// @param  about    string
// @param  dead     string?
// @param  seconds  int
MERGE (l:ImportLock {id: 'import'})
SET l.asked = true
WITH l
WHERE l.holder IS NULL OR l.holder = $holder OR l.holder = $dead OR l.until < datetime()
SET l.holder = $holder, l.about = $about, l.until = datetime() + duration({seconds: $seconds}), l.phase = null, l.done = null, l.total = null
