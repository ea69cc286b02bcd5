// Entities with all that drawing them takes, in one question: how many neighbours each has, and its links to the others. A database
// that has just started plans each question it is asked, and that takes longer than the reading.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  certainties  string[]
// @return entity       EntityRow
// @return degree       int
// @return links        LinkRow[]
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e {.id, .name, .nameZh, .note, .noteZh, .anonymous, .count, .wikidataId, labels: labels(e)} AS entity,
       COUNT {
         MATCH (e)-[r:DRAWN]-(n:Entity)
         WHERE n <> e AND r.certainty IN $certainties
         RETURN DISTINCT n
       } AS degree,
       COLLECT {
         MATCH (e)-[r:DRAWN]->(n:Entity)
         WHERE n.id IN $ids AND r.certainty IN $certainties
         RETURN r {
                  id: r.claimId, predicate: type(r), source: e.id, target: n.id,
                  .certainty, .modality, .disputed, .timeConflict, .role, .roleZh, .value,
                  .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved,
                  .citations, .documents
                }
       } AS links
