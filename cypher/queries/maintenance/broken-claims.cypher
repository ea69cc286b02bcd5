// Claims that are not whole: without exactly one subject, drawn ones without an object, and those without a citation.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan every claim is looked at
// @param  drawn  string[]
// @param  predicates  string[]
// @param  limit  int
// @return id     string
// @return fault  string
MATCH (c:Claim)
WITH c, COUNT { (c)-[:SUBJECT]->(:Entity) } AS subjects, COUNT { (c)-[:OBJECT]->(:Entity) } AS objects
WITH c,
     CASE
       WHEN NOT c.predicate IN $predicates THEN 'has the predicate ' + c.predicate + ', which no vocabulary has'
       WHEN subjects <> 1 THEN 'has ' + subjects + ' subjects'
       WHEN c.predicate IN $drawn AND objects <> 1 THEN 'has ' + objects + ' objects'
       WHEN coalesce(c.editorial, false) = false AND NOT EXISTS { (c)-[:HAS_CITATION]->(:Citation) } THEN 'is cited by nothing'
     END AS fault
WHERE fault IS NOT NULL
RETURN c.id AS id, fault
ORDER BY id
LIMIT $limit
