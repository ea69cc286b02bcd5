// The entities a source declares.
//
// @mode        read
// @cardinality many
// @param  source  string
// @return id      string
MATCH (e:Entity)
WHERE $source IN e.sources
RETURN e.id AS id
