// Transactions of raw queries that are still there, those of other servers on this database too. A terminated one that is listed
// still runs.
//
// @mode        read
// @cardinality many
// @return id          string
// @return task        string?
// @return terminated  bool
SHOW TRANSACTIONS YIELD transactionId, metaData, status
WHERE metaData.app = 'orrery' AND metaData.query = 'cypher'
RETURN transactionId AS id, metaData.task AS task, status STARTS WITH 'Terminated' AS terminated
