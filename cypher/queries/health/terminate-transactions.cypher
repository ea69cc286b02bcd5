// Tells transactions to end. They leave the list of transactions when they have.
//
// @mode        read
// @cardinality many
// @param  ids      string[]
// @return id       string
// @return message  string
TERMINATE TRANSACTIONS $ids YIELD transactionId, message
RETURN transactionId AS id, message
