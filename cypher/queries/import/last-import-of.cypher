// The latest import of a source: which bytes it read, and where its file lay.
//
// @mode        read
// @cardinality optional
// @allow       NodeByLabelScan imports are few
// @param  source  string
// @return file    string?
// @return sha256  string?
// @return place   string?
// Only sources whose file is their document have a place, so the property may be unknown to the database.
MATCH (i:Import {source: $source})
RETURN i.file AS file, i.sha256 AS sha256, properties(i).place AS place
ORDER BY i.finishedAt DESC
LIMIT 1
