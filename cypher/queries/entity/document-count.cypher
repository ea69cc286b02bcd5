// How many documents speak of an entity in what a view shows.
//
// @mode        read
// @cardinality one
// @param  id           string
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @return documents    int
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT|ALSO]-(c:Claim)-[:HAS_CITATION]->(k:Citation)
WHERE c.predicate <> 'ALSO_KNOWN_AS'
  AND c.certainty IN $certainties
  AND SHOWN(c, $at, $from, $to)
RETURN count(DISTINCT k.documentId) AS documents
