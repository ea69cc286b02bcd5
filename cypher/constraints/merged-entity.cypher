// One node for each id of MergedEntity.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_merged_entity_id IF NOT EXISTS
FOR (n:MergedEntity)
REQUIRE n.id IS UNIQUE
