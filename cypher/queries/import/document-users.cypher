// How many citations of other origins these documents have.
//
// @mode        read
// @cardinality many
// @param  ids        string[]
// @param  origin     string
// @return id         string
// @return citations  int
MATCH (d:Document)
WHERE d.id IN $ids
RETURN d.id AS id,
       COUNT { MATCH (d)<-[:FROM_DOCUMENT]-(:Chunk)<-[:IN_CHUNK]-(k:Citation) WHERE k.origin <> $origin } AS citations
