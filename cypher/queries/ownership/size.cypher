// How much a database holds, and how much of it carries a label that an Orrery without markers wrote: the plain one, hence the
// back-ticks. From the count stores: no node is looked at.
//
// @mode        read
// @cardinality one
// @return nodes          int
// @return relationships  int
// @return labelled       int
// @return imports        int
RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS relationships,
       COUNT { (:`Entity`) } + COUNT { (:`Claim`) } + COUNT { (:`Citation`) } + COUNT { (:`Chunk`) } + COUNT { (:`Document`) }
         + COUNT { (:`Import`) } + COUNT { (:`ImportLock`) } + COUNT { (:`MergedEntity`) } AS labelled,
       COUNT { (:`Import`) } AS imports
