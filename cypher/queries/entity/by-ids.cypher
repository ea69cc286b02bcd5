// Entities by id. An id that was merged into another entity answers with that one; an unknown id gives no row.
//
// @mode        read
// @cardinality many
// @param  ids     string[]
// @return asked   string
// @return entity  EntityRow
UNWIND $ids AS asked
OPTIONAL MATCH (here:Entity {id: asked})
OPTIONAL MATCH (:MergedEntity {id: asked}) ((:MergedEntity)-[:MERGED_INTO]->(:Entity|MergedEntity)){1,10} (merged:Entity)
WITH asked, coalesce(here, merged) AS e
WHERE e IS NOT NULL
RETURN asked, PACKED(e {ENTITY}) AS entity
