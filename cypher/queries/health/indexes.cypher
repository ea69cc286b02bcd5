// Every index with its state; all must be ONLINE before questions are answered.
//
// @mode        read
// @cardinality many
// @return name   string
// @return state  string
SHOW INDEXES YIELD name, state
RETURN name, state
