// One node for each id of Entity.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_entity_id IF NOT EXISTS
FOR (n:Entity)
REQUIRE n.id IS UNIQUE
