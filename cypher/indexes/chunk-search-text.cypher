// Single Chinese characters in passages; the bigrams of the full-text index have none.
//
// @mode        write
// @cardinality none
CREATE TEXT INDEX orrery_chunk_search_text IF NOT EXISTS
FOR (n:Chunk)
ON (n.searchText)
