// Keeps the lock for some more seconds and says how far its holder is: changes nothing when another has taken it meanwhile.
//
// @mode        write
// @cardinality none
// @param  holder   string
// @param  seconds  int
// @param  about    string
// @param  phase    string?
// @param  done     int?
// @param  total    int?
MATCH (l:ImportLock {id: 'import', holder: $holder})
SET l.until = datetime() + duration({seconds: $seconds}),
  l.about = $about,
  l.phase = $phase,
  l.done = $done,
  l.total = $total
