// Removes the words of sources that declare none any more.
//
// @mode        write
// @cardinality none
// @param  sources  string[]
MATCH (v:Vocabulary)
WHERE v.id IN $sources
DELETE v
