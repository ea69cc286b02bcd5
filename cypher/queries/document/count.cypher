// How many documents document/list finds in all. None in a database without ours.
//
// @mode        read
// @cardinality many
// @param  cited  bool
// @return total  int
// @allow NodeByLabelScan counts all documents
MATCH (d:Document)
WHERE NOT $cited OR EXISTS { (:Citation {documentId: d.id}) }
RETURN count(d) AS total
