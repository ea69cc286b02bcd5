// The words that sources declare, by source.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan sources that declare words are few
// @return source  string
// @return hash    string
// @return words   string
MATCH (v:Vocabulary)
RETURN v.id AS source, coalesce(v.hash, '') AS hash, coalesce(v.words, '{}') AS words
ORDER BY source
