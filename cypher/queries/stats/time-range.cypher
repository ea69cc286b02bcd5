// The first and the last day that any claim names.
//
// @mode        read
// @cardinality one
// @return earliest  date?
// @return latest    date?
// @allow NodeByLabelScan the extremes of several properties
MATCH (c:Claim)
UNWIND [c.startEarliest, c.startLatest, c.endEarliest, c.endLatest, c.lastObserved] AS day
RETURN min(day) AS earliest, max(day) AS latest
