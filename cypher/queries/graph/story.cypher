// What is told, as far as a first picture needs it: of each kind of relation a limited number of claims, one row for each party. A story
// uses many kinds a few times each, a table a few kinds thousands of times, so this holds the story whole and of the table a sample;
// and the work stays the same however large the graph is.
//
// @mode        read
// @cardinality many
// @param  predicates   string[]
// @param  certainties  string[]
// @param  limit        int
// @return claim        string
// @return predicate    Predicate
// @return disputed     bool
// @return part         string
// @return party        StoryPartyRow
UNWIND $predicates AS predicate
CALL (predicate) {
  MATCH (c:Claim {predicate: predicate})
  USING INDEX c:Claim(predicate)
  RETURN c
  LIMIT $limit
}
WITH c
WHERE c.shown = true AND c.certainty IN $certainties
MATCH (c)-[p:SUBJECT|OBJECT|ALSO]->(e:Entity)
RETURN c.id AS claim, c.predicate AS predicate, coalesce(c.disputed, false) OR coalesce(c.timeConflict, false) AS disputed,
       type(p) AS part, e {.id, .anonymous, labels: labels(e)} AS party
