// Writes entities as stated. Type labels come from the model's closed list; those that no longer hold are removed.
//
// @mode        write
// @cardinality none
// @param  rows  json[]
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e += row.props
SET e:$(row.labels)
REMOVE e:$(row.staleLabels)
