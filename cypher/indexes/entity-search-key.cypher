// Parts of names, where the full-text index finds no token.
//
// @mode        write
// @cardinality none
CREATE TEXT INDEX orrery_entity_search_key IF NOT EXISTS
FOR (n:Entity)
ON (n.searchKey)
