// One lock for all importers.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_import_lock_id IF NOT EXISTS
FOR (n:ImportLock)
REQUIRE n.id IS UNIQUE
