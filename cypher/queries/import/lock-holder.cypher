// Who holds the lock of the importer, if anybody does.
//
// @mode        read
// @cardinality optional
// @return holder  string?
// @return about   string?
MATCH (l:ImportLock {id: 'import'})
WHERE l.until >= datetime()
RETURN l.holder AS holder, l.about AS about
