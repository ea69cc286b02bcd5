// Makes an entity a former one that has gone into another: it keeps what was declared of it, and loses what was derived.
//
// @mode        write
// @cardinality none
// @param  id       string
// @param  into     string
// @param  by       string
// @param  reason   string?
// @param  source   string
// @param  labels   string[]
MATCH (e:Entity {id: $id})
SET e.labels = $labels, e:MergedEntity
REMOVE e:Entity, e:$($labels), e.names, e.searchNames, e.searchKey, e.aliases, e.derivedHash, e.startEarliest, e.startLatest,
       e.startPrecision, e.timeConflict
WITH e
OPTIONAL MATCH (e)-[old:MERGED_INTO]->(:Entity|MergedEntity)
DELETE old
WITH DISTINCT e
OPTIONAL MATCH (winner:Entity {id: $into})
OPTIONAL MATCH (former:MergedEntity {id: $into})
WITH e, coalesce(winner, former) AS target
WHERE target IS NOT NULL
MERGE (e)-[r:MERGED_INTO]->(target)
SET r.by = $by, r.reason = $reason, r.source = $source
