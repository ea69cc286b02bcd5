// Names of entities. Single characters are tokens and no name is lost to a stop list.
//
// @mode        write
// @cardinality none
CREATE FULLTEXT INDEX orrery_entity_names IF NOT EXISTS
FOR (n:Entity)
ON EACH [n.searchNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
