// Two entities never share a Wikidata id.
//
// @mode        write
// @cardinality none
CREATE CONSTRAINT orrery_entity_wikidata IF NOT EXISTS
FOR (n:Entity)
REQUIRE n.wikidataId IS UNIQUE
