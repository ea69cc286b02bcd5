// Writes the words that sources declare, as JSON: names become labels and types of relationships only by the model, never from here.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MERGE (v:Vocabulary {id: row.source})
SET v.format = row.format, v.hash = row.hash, v.words = row.words
