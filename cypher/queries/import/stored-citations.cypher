// The citations of these claims, as far as comparing and deriving needs them.
//
// @mode        read
// @cardinality many
// @param  claimIds        string[]
// @return id              string
// @return claimId         string
// @return hash            string?
// @return origin          string?
// @return source          string?
// @return documentId      string
// @return documentStatus  string?
// @return section         Section
// @return stance          Stance
// @return certainty       Certainty
// @return modality        Modality
// @return review          string?
// @return timeText        string?
// @return startEarliest   date?
// @return startLatest     date?
// @return endEarliest     date?
// @return endLatest       date?
// @return startPrecision  Precision?
// @return endPrecision    Precision?
// @return endOpen         bool?
// @return lastObserved    date?
MATCH (c:Claim)-[:HAS_CITATION]->(k:Citation)-[:IN_CHUNK]->(p:Chunk)-[:FROM_DOCUMENT]->(d:Document)
WHERE c.id IN $claimIds
RETURN k.id AS id, c.id AS claimId, k.hash AS hash, k.origin AS origin, k.source AS source, d.id AS documentId,
       d.status AS documentStatus, coalesce(p.section, 'body') AS section, k.stance AS stance,
       k.certainty AS certainty, k.modality AS modality, k.review AS review, k.timeText AS timeText,
       toString(k.startEarliest) AS startEarliest, toString(k.startLatest) AS startLatest,
       toString(k.endEarliest) AS endEarliest, toString(k.endLatest) AS endLatest,
       k.startPrecision AS startPrecision, k.endPrecision AS endPrecision, k.endOpen AS endOpen,
       toString(k.lastObserved) AS lastObserved
