// One node for each id of Document.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_document_id IF NOT EXISTS
FOR (n:Document)
REQUIRE n.id IS UNIQUE
