// Passages and claims. Bigrams: ranking over single characters drowns in long text.
//
// @mode        write
// @cardinality none
CREATE FULLTEXT INDEX orrery_passages IF NOT EXISTS
FOR (n:Chunk|Claim)
ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
