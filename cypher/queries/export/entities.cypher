// Entities that a source declares, with everything stored of them, a page at a time.
//
// @mode        read
// @cardinality many
// @param  source  string
// @param  after   string
// @param  limit   int
// @return id      string
// @return labels  string[]
// @return props   json
MATCH (e:Entity)
WHERE e.id > $after AND $source IN e.sources
WITH e
ORDER BY e.id
LIMIT $limit
RETURN e.id AS id, labels(e) AS labels, properties(e) AS props
ORDER BY id
