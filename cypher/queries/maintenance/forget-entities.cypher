// Makes entities look as if nothing had been derived of them.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (e:Entity)
WHERE e.id IN $ids
REMOVE e.derivedHash
