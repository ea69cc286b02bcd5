// How much there is in all.
//
// @mode        read
// @cardinality one
// @return entities   int
// @return claims     int
// @return citations  int
// @return documents  int
// @return links      int
// @allow       NodeByLabelScan the database counts relationships by type, ours and those of others
RETURN COUNT { (:Entity) } AS entities, COUNT { (:Claim) } AS claims, COUNT { (:Citation) } AS citations,
       COUNT { (:Document) } AS documents, COUNT { (:Entity)-[l:DRAWN]->(:Entity) } AS links
