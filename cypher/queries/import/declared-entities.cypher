// The entities a source declares.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan once per import
// @param  source  string
// @return id      string
MATCH (e:Entity)
WHERE $source IN e.sources
RETURN e.id AS id
