// Which entities have these Wikidata ids; a constraint sees to it that each has one bearer.
//
// @mode        read
// @cardinality many
// @param  wikidataIds  string[]
// @return wikidataId   string
// @return id           string
MATCH (e:Entity)
WHERE e.wikidataId IN $wikidataIds
RETURN e.wikidataId AS wikidataId, e.id AS id
