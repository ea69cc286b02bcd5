// One node for each id of MergedEntity.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT merged_entity_id IF NOT EXISTS
FOR (n:MergedEntity)
REQUIRE n.id IS UNIQUE
