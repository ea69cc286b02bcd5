// One node for each id of Import.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_import_id IF NOT EXISTS
FOR (n:Import)
REQUIRE n.id IS UNIQUE
