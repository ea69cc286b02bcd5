// How many claims each of these documents is cited for, and how many of them have no other document that counts: `alone` is what a
// withdrawal takes off the drawing. `others` are documents that count no more, or are being withdrawn with it.
//
// @mode        read
// @cardinality many
// @param  ids     string[]
// @param  others  string[]
// @return id      string
// @return claims  int
// @return alone   int
MATCH (k:Citation)<-[:HAS_CITATION]-(c:Claim)
WHERE k.documentId IN $ids AND coalesce(k.review, 'accepted') = 'accepted'
WITH DISTINCT k.documentId AS id, c
WITH id, c,
     EXISTS {
       MATCH (c)-[:HAS_CITATION]->(other:Citation)-[:IN_CHUNK]->(:Chunk)-[:FROM_DOCUMENT]->(d:Document)
       WHERE d.id <> id AND NOT d.id IN $others AND coalesce(d.status, 'live') IN ['live', 'corrected']
         AND coalesce(other.review, 'accepted') = 'accepted'
     } AS isHeld
RETURN id, count(c) AS claims, count(CASE WHEN isHeld THEN null ELSE c END) AS alone
ORDER BY id
