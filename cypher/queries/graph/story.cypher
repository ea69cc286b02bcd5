// What is told, as far as a first picture needs it: of each kind of relation a limited number of claims, with all parties. A story uses
// many kinds a few times each, a table a few kinds thousands of times, so this holds the story whole and of the table a sample; and the
// work stays the same however large the graph is.
//
// @mode        read
// @cardinality many
// @param  predicates   string[]
// @param  certainties  string[]
// @param  limit        int
// @return predicate    Predicate
// @return disputed     bool
// @return subject      StoryPartyRow
// @return object       StoryPartyRow
// @return also         StoryPartyRow[]
UNWIND $predicates AS predicate
CALL (predicate) {
  MATCH (c:Claim {predicate: predicate})
  USING INDEX c:Claim(predicate)
  RETURN c
  LIMIT $limit
}
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.shown = true AND c.certainty IN $certainties AND s <> o
RETURN predicate, coalesce(c.disputed, false) OR coalesce(c.timeConflict, false) AS disputed,
       s {.id, .anonymous, labels: labels(s)} AS subject,
       o {.id, .anonymous, labels: labels(o)} AS object,
       [(c)-[:ALSO]->(e:Entity) | e {.id, .anonymous, labels: labels(e)}] AS also
