// Writes what is computed from all citations of a claim, and since when one that was shown counts no more.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
WITH c, row, coalesce(c.shown, false) AS wasShown
SET c += row.props,
    c.withdrawnAt = CASE
                      WHEN c.shown THEN null
                      WHEN wasShown THEN datetime()
                      ELSE c.withdrawnAt
                    END,
    c.startEarliest = date(row.startEarliest),
    c.startLatest = date(row.startLatest),
    c.endEarliest = date(row.endEarliest),
    c.endLatest = date(row.endLatest),
    c.firstObserved = date(row.firstObserved),
    c.lastObserved = date(row.lastObserved)
