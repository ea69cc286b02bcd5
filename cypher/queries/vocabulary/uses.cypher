// How much of what other sources say uses these words: entities of a type, claims of a predicate.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan asked only where a word goes or changes
// @param  types       string[]
// @param  predicates  string[]
// @param  sources     string[]
// @return name        string
// @return uses        int
CALL () {
  UNWIND $types AS name
  MATCH (e:Entity)
  WHERE name IN labels(e) AND NOT all(source IN e.sources WHERE source IN $sources)
  RETURN name, count(e) AS uses
  UNION ALL
  UNWIND $predicates AS name
  MATCH (c:Claim {predicate: name})
  WHERE EXISTS { MATCH (c)-[:HAS_CITATION]->(k:Citation) WHERE NOT k.source IN $sources }
  RETURN name, count(c) AS uses
}
RETURN name, uses
ORDER BY name
