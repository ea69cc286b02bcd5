// Who holds the lock of the importer, if it is held, and how far they say they are.
//
// @mode        read
// @cardinality optional
// @return holder  string?
// @return about   string?
// @return phase   string?
// @return done    int?
// @return total   int?
MATCH (l:ImportLock {id: 'import'})
WHERE l.until >= datetime()
RETURN l.holder AS holder, l.about AS about, l.phase AS phase, l.done AS done, l.total AS total
