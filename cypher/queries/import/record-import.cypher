// Records a finished import; written last, so that an interrupted one leaves no such node. `recordedAt` is told by
// the clock of the database, like that of claims: importers may run on machines whose clocks differ.
//
// @mode        write
// @cardinality none
// @param  id     string
// @param  props  json
// @param  startedAt   datetime
// @param  finishedAt  datetime
MERGE (i:Import {id: $id})
SET i += $props, i.startedAt = datetime($startedAt), i.finishedAt = datetime($finishedAt), i.recordedAt = datetime()
