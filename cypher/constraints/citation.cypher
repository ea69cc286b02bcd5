// One node for each id of Citation.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_citation_id IF NOT EXISTS
FOR (n:Citation)
REQUIRE n.id IS UNIQUE
