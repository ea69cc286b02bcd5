// How many entities carry each of these labels; a lab is counted as a lab and as an organisation. Other
// tools may have added labels of theirs.
//
// @mode        read
// @cardinality many
// @param  labels  string[]
// @return label   string
// @return count   int
// @allow NodeByLabelScan every entity is counted once
MATCH (e:Entity)
UNWIND [label IN labels(e) WHERE label IN $labels] AS label
RETURN label, count(*) AS count
ORDER BY label
