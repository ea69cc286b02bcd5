// Records a finished import; written last, so that an interrupted one leaves no such node.
//
// @mode        write
// @cardinality none
// @param  id     string
// @param  props  json
// @param  startedAt   datetime
// @param  finishedAt  datetime
MERGE (i:Import {id: $id})
SET i += $props, i.startedAt = datetime($startedAt), i.finishedAt = datetime($finishedAt)
