// Writes what is computed from an entity's claims: search names, and the dates of an event.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.props, e.startEarliest = date(row.startEarliest), e.startLatest = date(row.startLatest)
