// How many entities carry each label; a lab is counted as a lab and as an organisation.
//
// @mode        read
// @cardinality many
// @return label  string
// @return count  int
// @allow NodeByLabelScan every entity is counted once
MATCH (e:Entity)
UNWIND labels(e) AS label
RETURN label, count(*) AS count
ORDER BY label
