// Writes entities that are not stored yet, whole. Type labels come from the model's closed list.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
CREATE (e:Entity {id: row.id})
SET e += row.props
SET e:$(row.labels)
