// How many entities carry one of these labels.
//
// @mode        read
// @cardinality one
// @param  types  string[]
// @return total  int
// @allow NodeByLabelScan counts every entity once; the label's own count store cannot be asked for a list of labels
MATCH (e:Entity)
WHERE any(type IN $types WHERE type IN labels(e))
RETURN count(e) AS total
