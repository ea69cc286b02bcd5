// One node for each source that declares words.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_vocabulary_id IF NOT EXISTS
FOR (n:Vocabulary)
REQUIRE n.id IS UNIQUE
