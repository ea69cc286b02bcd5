// How many documents speak of each of some entities in what a view shows. Of whom none speaks there is no row.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @return id           string
// @return documents    int
MATCH (e:Entity)
WHERE e.id IN $ids
MATCH (e)<-[:SUBJECT|OBJECT|ALSO]-(c:Claim)-[:HAS_CITATION]->(k:Citation)
WHERE c.predicate <> 'ALSO_KNOWN_AS'
  AND c.certainty IN $certainties
  AND SHOWN(c, $at, $from, $to)
RETURN e.id AS id, count(DISTINCT k.documentId) AS documents
