// Removes entities that nothing uses any more; one that a claim or a citation came to use meanwhile stays.
//
// @mode        write
// @cardinality none
// @param  ids  string[]
MATCH (e:Entity)
WHERE e.id IN $ids
  AND NOT EXISTS { (e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(:Claim) }
  AND NOT EXISTS { (e)<-[:ATTRIBUTED_TO]-(:Citation) }
DETACH DELETE e
