// Writes documents as stated.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
SET d += row.props, d.anchorDate = date(row.anchorDate)
