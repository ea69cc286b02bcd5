// What is said of entities in figures and in words of a closed list or a short text, one row for an entity, a verb and a unit, the
// latest first. A span counts with its middle.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @param  predicates   string[]
// @param  certainties  string[]
// @param  at           date?
// @param  from         date?
// @param  to           date?
// @param  longest      int
// @return id           string
// @return predicate    Predicate
// @return unit         string?
// @return numbers      float[]
// @return words        string[]
MATCH (e:Entity)<-[:SUBJECT]-(c:Claim)
WHERE e.id IN $ids
  AND c.predicate IN $predicates
  AND c.shown = true
  AND c.certainty IN $certainties
  AND SHOWN(c, $at, $from, $to)
WITH e,
     c,
     coalesce(c.valueNumber, (c.valueMin + c.valueMax) / 2.0, c.valueMin, c.valueMax) AS number,
     CASE WHEN size(c.value) <= $longest THEN c.value END AS word
WHERE number IS NOT NULL OR word IS NOT NULL
WITH e, c, number, word, coalesce(c.startEarliest, c.startLatest, c.lastObserved) AS since
ORDER BY since IS NULL, since DESC, c.id
RETURN e.id AS id, c.predicate AS predicate, CASE WHEN number IS NOT NULL THEN c.unit END AS unit,
       collect(toFloat(number)) AS numbers,
       collect(CASE WHEN number IS NULL THEN word END) AS words
ORDER BY predicate, unit, id
