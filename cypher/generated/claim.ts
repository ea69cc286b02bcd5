// Generated from cypher/queries/claim/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { Predicate } from '../model/predicates.ts';
import type { Precision } from '../model/vocabularies.ts';
import type { ClaimLinkWords, ClaimRow, RelatedClaimRow } from '../rows.ts';

/** Claims by id. */
export const byIds = defineQuery<{ readonly ids: readonly string[] }, { readonly claim: ClaimRow }, 'many'>({
  name: 'claim.by-ids',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["claim"],
  packs: {"claim":["id","predicate","value","valueZh","valueNumber","valueMin","valueMax","unit","lang","role","roleZh","key","text","textZh","texts","timeText","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","certainty","modality","disputed","timeConflict","rank","rankReason","shown","citationCount","documentCount","subject","object","also","describes","after"]},
  text: `MATCH (c:OrreryClaim)
WHERE c.id IN $ids
RETURN [c.id, c.predicate, c.value, c.valueZh, c.valueNumber, c.valueMin, c.valueMax, c.unit, c.lang, c.role, c.roleZh, c.key, c.text, c.textZh, c.texts, c.timeText, toString(c.startEarliest), toString(c.startLatest), toString(c.endEarliest), toString(c.endLatest), c.startPrecision, c.endPrecision, c.endOpen, toString(c.lastObserved), c.certainty, c.modality, c.disputed, c.timeConflict, c.rank, c.rankReason, c.shown, c.citationCount, c.documentCount, head([(c)-[:SUBJECT]->(s:OrreryEntity) | s.id]), head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]), [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}], head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]), [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id]] AS claim`,
});

/** Pairs of claims that contradict each other, those that are not settled first. */
export const contradictions = defineQuery<{ readonly limit: number | bigint }, { readonly a: string; readonly b: string; readonly words: ClaimLinkWords }, 'many'>({
  name: 'claim.contradictions',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["a","b","words"],
  text: `MATCH (a:OrreryClaim)-[x:CONTRADICTS]->(b:OrreryClaim)
WITH a, b, x
ORDER BY x.resolution IS NOT NULL, a.id, b.id
LIMIT $limit
RETURN a.id AS a, b.id AS b, x {.note, .noteZh, .resolution, .resolutionZh, .texts} AS words`,
});

/** The claims of a document that stand on the canvas: what is disputed first, then the best sourced; and how many there are in all. */
export const drawnOfDocument = defineQuery<{
    readonly document: string;
    readonly predicates: readonly string[];
    readonly certainties: readonly string[];
    readonly limit: number | bigint;
  }, { readonly ids: readonly string[]; readonly total: bigint }, 'one'>({
  name: 'claim.drawn-of-document',
  mode: 'read',
  cardinality: 'one',
  integers: ["limit"],
  columns: ["ids","total"],
  text: `MATCH (:OrreryCitation {documentId: $document})<-[:HAS_CITATION]-(c:OrreryClaim)
WHERE c.shown
  AND c.predicate IN $predicates
  AND c.certainty IN $certainties
WITH DISTINCT c
ORDER BY c.disputed DESC, c.citationCount DESC, c.id
WITH collect(c.id) AS ids
RETURN ids[0..$limit] AS ids, size(ids) AS total`,
});

/**
 * What is said of each of some entities and a view shows, counted by predicate and by the part the entity plays, with the first and the
 * last year and the labels of what stands at the other end. Names are left out.
 */
export const factCounts = defineQuery<{
    readonly ids: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
  }, {
    readonly id: string;
    readonly predicate: Predicate;
    readonly end: string;
    readonly part: string | null;
    readonly claims: bigint;
    readonly firstYear: bigint | null;
    readonly lastYear: bigint | null;
    readonly others: object;
  }, 'many'>({
  name: 'claim.fact-counts',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","predicate","end","part","claims","firstYear","lastYear","others"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
MATCH (e)<-[t:SUBJECT|OBJECT|ALSO]-(c:OrreryClaim)
WHERE c.predicate <> 'ALSO_KNOWN_AS'
  AND c.certainty IN $certainties
  AND ($at IS NULL OR coalesce(c.startEarliest <= date($at), true)) AND ($to IS NULL OR coalesce(c.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN c.predicate IN [<<points>>] THEN c.startLatest WHEN coalesce(c.endOpen, false) THEN null ELSE c.endLatest END >= date($from), true))
WITH e.id AS id, c, collect(type(t)) AS ends, collect(t.as) AS parts
WITH id,
     c,
     head(parts) AS part,
     CASE
       WHEN 'SUBJECT' IN ends THEN 'SUBJECT'
       WHEN 'OBJECT' IN ends THEN 'OBJECT'
       ELSE 'ALSO'
     END AS end
WITH id,
     c,
     part,
     end,
     CASE end
       WHEN 'SUBJECT' THEN head([(c)-[:OBJECT]->(o:OrreryEntity) | labels(o)])
       ELSE head([(c)-[:SUBJECT]->(s:OrreryEntity) | labels(s)])
     END AS other
WITH id,
     c.predicate AS predicate,
     end,
     CASE end WHEN 'ALSO' THEN part END AS part,
     count(c) AS claims,
     min(coalesce(c.startEarliest, c.startLatest).year) AS firstYear,
     max(coalesce(c.startLatest, c.startEarliest).year) AS lastYear,
     collect(DISTINCT other) AS others
RETURN id, predicate, end, part, claims, firstYear, lastYear, others
ORDER BY id, predicate, end, part`,
});

/** How many moments the same question to claim/moments finds in all. */
export const momentsCount = defineQuery<{
    readonly predicates: readonly string[];
    readonly points: readonly string[];
    readonly certainties: readonly string[];
    readonly document: string | null;
    readonly from: string;
    readonly to: string;
  }, { readonly total: bigint }, 'one'>({
  name: 'claim.moments-count',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["total"],
  text: `CALL () {
  UNWIND CASE WHEN $document IS NULL THEN [] ELSE [$document] END AS id
  MATCH (:OrreryCitation {documentId: id})<-[:HAS_CITATION]-(c:OrreryClaim)
  RETURN c
  UNION
  UNWIND CASE WHEN $document IS NULL THEN $predicates ELSE [] END AS predicate
  MATCH (c:OrreryClaim {predicate: predicate})
  RETURN c
}
WITH c
WHERE c.predicate IN $predicates
  AND c.shown
  AND c.certainty IN $certainties
UNWIND CASE
         WHEN c.predicate IN $points THEN [{kind: 'happened', earliest: c.startEarliest, latest: c.startLatest, precision: c.startPrecision}]
         ELSE [
           {kind: 'began', earliest: c.startEarliest, latest: c.startLatest, precision: c.startPrecision},
           {kind: 'ended', earliest: c.endEarliest, latest: c.endLatest, precision: c.endPrecision}
         ]
       END AS moment
WITH c, moment
WHERE coalesce(moment.earliest, moment.latest) IS NOT NULL
  AND coalesce(moment.earliest <= date($to), true)
  AND coalesce(moment.latest >= date($from), true)
RETURN count(*) AS total`,
});

/**
 * What happened, began or ended between two days, or may have: a moment is as vague as its bounds. In the order of the first day that is
 * known of each; of two such, that which is better known comes first.
 */
export const moments = defineQuery<{
    readonly predicates: readonly string[];
    readonly points: readonly string[];
    readonly certainties: readonly string[];
    readonly document: string | null;
    readonly from: string;
    readonly to: string;
    readonly skip: number | bigint;
    readonly limit: number | bigint;
  }, {
    readonly kind: string;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly precision: Precision | null;
    readonly claim: ClaimRow;
  }, 'many'>({
  name: 'claim.moments',
  mode: 'read',
  cardinality: 'many',
  integers: ["skip","limit"],
  columns: ["kind","earliest","latest","precision","claim"],
  text: `CALL () {
  UNWIND CASE WHEN $document IS NULL THEN [] ELSE [$document] END AS id
  MATCH (:OrreryCitation {documentId: id})<-[:HAS_CITATION]-(c:OrreryClaim)
  RETURN c
  UNION
  UNWIND CASE WHEN $document IS NULL THEN $predicates ELSE [] END AS predicate
  MATCH (c:OrreryClaim {predicate: predicate})
  RETURN c
}
WITH c
WHERE c.predicate IN $predicates
  AND c.shown
  AND c.certainty IN $certainties
UNWIND CASE
         WHEN c.predicate IN $points THEN [{kind: 'happened', earliest: c.startEarliest, latest: c.startLatest, precision: c.startPrecision}]
         ELSE [
           {kind: 'began', earliest: c.startEarliest, latest: c.startLatest, precision: c.startPrecision},
           {kind: 'ended', earliest: c.endEarliest, latest: c.endLatest, precision: c.endPrecision}
         ]
       END AS moment
WITH c, moment
WHERE coalesce(moment.earliest, moment.latest) IS NOT NULL
  AND coalesce(moment.earliest <= date($to), true)
  AND coalesce(moment.latest >= date($from), true)
ORDER BY coalesce(moment.earliest, moment.latest), moment.earliest IS NULL, moment.latest, c.id, moment.kind
SKIP $skip
LIMIT $limit
RETURN moment.kind AS kind, moment.earliest AS earliest, moment.latest AS latest, moment.precision AS precision,
       c {.id, .predicate, .value, .valueZh, .valueNumber, .valueMin, .valueMax, .unit, .lang, .role, .roleZh, .key, .text, .textZh, .texts, .timeText, .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved, .certainty, .modality, .disputed, .timeConflict, .rank, .rankReason, .shown, .citationCount, .documentCount, subject: head([(c)-[:SUBJECT]->(s:OrreryEntity) | s.id]), object: head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]), also: [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}], describes: head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]), after: [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id]} AS claim`,
});

/**
 * A page of what is said of each of some entities, what a reader wants first before the rest, and how much there is in all. An entity of
 * whom nothing is said on that page has one row without a claim.
 */
export const ofEntities = defineQuery<{
    readonly ids: readonly string[];
    readonly predicates: readonly string[];
    readonly end: string | null;
    readonly ranks: object;
    readonly skip: number | bigint;
    readonly limit: number | bigint;
  }, {
    readonly id: string;
    readonly total: bigint;
    readonly claim: ClaimRow | null;
  }, 'many'>({
  name: 'claim.of-entities',
  mode: 'read',
  cardinality: 'many',
  integers: ["skip","limit"],
  columns: ["id","total","claim"],
  packs: {"claim":["id","predicate","value","valueZh","valueNumber","valueMin","valueMax","unit","lang","role","roleZh","key","text","textZh","texts","timeText","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","certainty","modality","disputed","timeConflict","rank","rankReason","shown","citationCount","documentCount","subject","object","also","describes","after"]},
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)<-[t:SUBJECT|OBJECT|ALSO]-(c:OrreryClaim)
  WHERE CASE size($predicates)
          WHEN 0 THEN c.predicate <> 'ALSO_KNOWN_AS'
          ELSE c.predicate IN $predicates
        END
  WITH c, collect(type(t)) AS ends
  WITH c,
       CASE
         WHEN 'SUBJECT' IN ends THEN 'SUBJECT'
         WHEN 'OBJECT' IN ends THEN 'OBJECT'
         ELSE 'ALSO'
       END AS end
  WHERE $end IS NULL OR end = $end
  WITH c, coalesce($ranks[end + ' ' + c.predicate], 1000000) AS rank
  ORDER BY rank,
    coalesce(c.startLatest, c.startEarliest, c.lastObserved, date('0001-01-01')) DESC, c.documentCount DESC, c.citationCount DESC, c.id
  WITH collect(c) AS ordered
  RETURN size(ordered) AS total, ordered[$skip..$skip + $limit] AS page
}
UNWIND CASE size(page) WHEN 0 THEN [null] ELSE page END AS c
RETURN e.id AS id, total, CASE WHEN c IS NOT NULL THEN [c.id, c.predicate, c.value, c.valueZh, c.valueNumber, c.valueMin, c.valueMax, c.unit, c.lang, c.role, c.roleZh, c.key, c.text, c.textZh, c.texts, c.timeText, toString(c.startEarliest), toString(c.startLatest), toString(c.endEarliest), toString(c.endLatest), c.startPrecision, c.endPrecision, c.endOpen, toString(c.lastObserved), c.certainty, c.modality, c.disputed, c.timeConflict, c.rank, c.rankReason, c.shown, c.citationCount, c.documentCount, head([(c)-[:SUBJECT]->(s:OrreryEntity) | s.id]), head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]), [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}], head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]), [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id]] END AS claim`,
});

/** How many changes of the record claim/record-changes has in all. */
export const recordChangesCount = defineQuery<{
    readonly kinds: readonly string[];
    readonly predicates: readonly string[];
    readonly from: string;
    readonly until: string;
  }, { readonly total: bigint }, 'one'>({
  name: 'claim.record-changes-count',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["total"],
  text: `CALL () {
  MATCH (c:OrreryClaim)
  WHERE c.recordedAt > datetime($from) AND c.recordedAt <= datetime($until)
  RETURN c, 'added' AS kind
  UNION ALL
  MATCH (c:OrreryClaim)
  WHERE c.withdrawnAt > datetime($from) AND c.withdrawnAt <= datetime($until)
  RETURN c, 'withdrawn' AS kind
}
WITH c, kind
WHERE kind IN $kinds AND c.predicate IN $predicates
RETURN count(*) AS total`,
});

/**
 * What was done to the record of claims in a span of time: which were stored for the first time, and which were withdrawn (count no more,
 * because their documents were withdrawn or their rank was taken). In the order of time. The end belongs to the span, the beginning does not.
 */
export const recordChanges = defineQuery<{
    readonly kinds: readonly string[];
    readonly predicates: readonly string[];
    readonly from: string;
    readonly until: string;
    readonly skip: number | bigint;
    readonly limit: number | bigint;
  }, {
    readonly kind: string;
    readonly recordedAt: string;
    readonly claim: ClaimRow;
  }, 'many'>({
  name: 'claim.record-changes',
  mode: 'read',
  cardinality: 'many',
  integers: ["skip","limit"],
  columns: ["kind","recordedAt","claim"],
  text: `CALL () {
  MATCH (c:OrreryClaim)
  WHERE c.recordedAt > datetime($from) AND c.recordedAt <= datetime($until)
  RETURN c, 'added' AS kind, c.recordedAt AS at
  UNION ALL
  MATCH (c:OrreryClaim)
  WHERE c.withdrawnAt > datetime($from) AND c.withdrawnAt <= datetime($until)
  RETURN c, 'withdrawn' AS kind, c.withdrawnAt AS at
}
WITH c, kind, at
WHERE kind IN $kinds AND c.predicate IN $predicates
ORDER BY at, c.id, kind
SKIP $skip
LIMIT $limit
RETURN kind, toString(at) AS recordedAt, c {.id, .predicate, .value, .valueZh, .valueNumber, .valueMin, .valueMax, .unit, .lang, .role, .roleZh, .key, .text, .textZh, .texts, .timeText, .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved, .certainty, .modality, .disputed, .timeConflict, .rank, .rankReason, .shown, .citationCount, .documentCount, subject: head([(c)-[:SUBJECT]->(s:OrreryEntity) | s.id]), object: head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]), also: [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}], describes: head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]), after: [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id]} AS claim`,
});

/** How claims stand to other claims: contradictions, exceptions, explanations, what supersedes what. */
export const related = defineQuery<{ readonly claimIds: readonly string[] }, { readonly claimId: string; readonly related: RelatedClaimRow }, 'many'>({
  name: 'claim.related',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["claimId","related"],
  text: `MATCH (c:OrreryClaim)-[x:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]-(other:OrreryClaim)
WHERE c.id IN $claimIds
RETURN c.id AS claimId,
       x {.note, .noteZh, .resolution, .resolutionZh, .texts, kind: type(x), direction: CASE WHEN startNode(x) = c THEN 'out' ELSE 'in' END, claimId: other.id} AS related
ORDER BY claimId, related.kind, related.claimId`,
});

/**
 * Claims whose sentences match, best first. Claims and paragraphs share an index, which yields the best
 * first; it is given no limit of its own, or hits of the other kind would use it up.
 */
export const search = defineQuery<{ readonly query: string; readonly limit: number | bigint }, { readonly claim: ClaimRow; readonly score: number }, 'many'>({
  name: 'claim.search',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["claim","score"],
  text: `CALL db.index.fulltext.queryNodes('orrery_passages', $query) YIELD node AS c, score
WHERE c:OrreryClaim
WITH c, score
LIMIT $limit
RETURN c {.id, .predicate, .value, .valueZh, .valueNumber, .valueMin, .valueMax, .unit, .lang, .role, .roleZh, .key, .text, .textZh, .texts, .timeText, .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved, .certainty, .modality, .disputed, .timeConflict, .rank, .rankReason, .shown, .citationCount, .documentCount, subject: head([(c)-[:SUBJECT]->(s:OrreryEntity) | s.id]), object: head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]), also: [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}], describes: head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]), after: [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id]} AS claim, score
ORDER BY score DESC, claim.id`,
});

/** How many claims of these predicates have no date at all, so that a timeline can say what it cannot show. */
export const undatedCount = defineQuery<{
    readonly predicates: readonly string[];
    readonly certainties: readonly string[];
    readonly document: string | null;
  }, { readonly total: bigint }, 'one'>({
  name: 'claim.undated-count',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["total"],
  text: `CALL () {
  UNWIND CASE WHEN $document IS NULL THEN [] ELSE [$document] END AS id
  MATCH (:OrreryCitation {documentId: id})<-[:HAS_CITATION]-(c:OrreryClaim)
  RETURN c
  UNION
  UNWIND CASE WHEN $document IS NULL THEN $predicates ELSE [] END AS predicate
  MATCH (c:OrreryClaim {predicate: predicate})
  RETURN c
}
WITH c
WHERE c.predicate IN $predicates
  AND c.shown
  AND c.certainty IN $certainties
  AND coalesce(c.startEarliest, c.startLatest, c.endEarliest, c.endLatest) IS NULL
RETURN count(c) AS total`,
});

/** How many claims were stored before it was kept when: they stand in no list of changes. */
export const unrecordedCount = defineQuery<Record<string, never>, { readonly total: bigint }, 'one'>({
  name: 'claim.unrecorded-count',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["total"],
  text: `RETURN COUNT { (:OrreryClaim) } - COUNT { MATCH (c:OrreryClaim) WHERE c.recordedAt IS NOT NULL } AS total`,
});
