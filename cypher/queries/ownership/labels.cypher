// The labels of a database with their counts, the most frequent first. From the count stores.
//
// @mode        read
// @cardinality many
// @param  limit  int
// @return label  string
// @return count  int
CALL db.stats.retrieve('GRAPH COUNTS') YIELD data
UNWIND data.nodes AS row
WITH row.label AS label, row.count AS count
WHERE label IS NOT NULL AND count > 0
RETURN label, count
ORDER BY count DESC, label
LIMIT $limit
