// The import that ended last, of whatever source.
//
// @mode        read
// @cardinality optional
// @allow       NodeByLabelScan imports are few
// @return importId    string
// @return file        string
// @return finishedAt  string
MATCH (i:Import)
RETURN i.id AS importId, i.file AS file, toString(i.finishedAt) AS finishedAt
ORDER BY i.finishedAt DESC
LIMIT 1
