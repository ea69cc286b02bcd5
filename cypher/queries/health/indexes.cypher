// Every index of ours with its state; all must be ONLINE before questions are answered.
//
// @mode        read
// @cardinality many
// @return name   string
// @return state  string
SHOW INDEXES YIELD name, state
WHERE name STARTS WITH 'orrery_' OR name STARTS WITH 'drawn_claim_'
RETURN name, state
