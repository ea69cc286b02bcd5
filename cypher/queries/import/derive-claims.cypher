// Writes what is computed from all citations of a claim.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c += row.props,
    c.startEarliest = date(row.startEarliest),
    c.startLatest = date(row.startLatest),
    c.endEarliest = date(row.endEarliest),
    c.endLatest = date(row.endLatest),
    c.firstObserved = date(row.firstObserved),
    c.lastObserved = date(row.lastObserved)
