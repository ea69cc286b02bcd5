// What a server calls itself. For a reader only: nothing is decided by it.
//
// @mode        read
// @cardinality many
// @return name      string
// @return versions  string[]
// @return edition   string
CALL dbms.components() YIELD name, versions, edition
RETURN name, versions, edition
