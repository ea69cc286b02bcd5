// Generated from cypher/queries/claim/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { Predicate } from '../model/predicates.ts';
import type { ClaimRow, RelatedClaimRow } from '../rows.ts';

/** Claims by id. */
export const byIds = defineQuery<{ readonly ids: readonly string[] }, { readonly claim: ClaimRow }, 'many'>({
  name: 'claim.by-ids',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["claim"],
  text: `MATCH (c:OrreryClaim)
WHERE c.id IN $ids
RETURN c {
         .id, .predicate, .role, .roleZh, .value, .valueZh, .valueNumber, .valueMin, .valueMax, .unit, .lang, .text, .textZh, .timeText,
         .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved,
         .certainty, .modality, .disputed, .timeConflict, .rank, .rankReason, .shown, .citationCount, .documentCount,
         subject: head([(c)-[:SUBJECT]->(s:OrreryEntity) | s.id]),
         object: head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]),
         also: [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}],
         describes: head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]),
         after: [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id]
       } AS claim`,
});

/**
 * What is said of an entity, counted by predicate and by the part the entity plays, with the first and the last year and
 * the labels of what stands at the other end. Names are left out.
 */
export const factCounts = defineQuery<{ readonly id: string }, {
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
  columns: ["predicate","end","part","claims","firstYear","lastYear","others"],
  text: `MATCH (e:OrreryEntity {id: $id})<-[t:SUBJECT|OBJECT|ALSO]-(c:OrreryClaim)
WHERE c.predicate <> 'ALSO_KNOWN_AS'
WITH c, collect(type(t)) AS ends, collect(t.as) AS parts
WITH c,
     head(parts) AS part,
     CASE
       WHEN 'SUBJECT' IN ends THEN 'SUBJECT'
       WHEN 'OBJECT' IN ends THEN 'OBJECT'
       ELSE 'ALSO'
     END AS end
WITH c,
     part,
     end,
     CASE end
       WHEN 'SUBJECT' THEN head([(c)-[:OBJECT]->(o:OrreryEntity) | labels(o)])
       ELSE head([(c)-[:SUBJECT]->(s:OrreryEntity) | labels(s)])
     END AS other
WITH c.predicate AS predicate,
     end,
     CASE end WHEN 'ALSO' THEN part END AS part,
     count(c) AS claims,
     min(coalesce(c.startEarliest, c.startLatest).year) AS firstYear,
     max(coalesce(c.startLatest, c.startEarliest).year) AS lastYear,
     collect(DISTINCT other) AS others
RETURN predicate, end, part, claims, firstYear, lastYear, others
ORDER BY predicate, end, part`,
});

/** How many claims the same question to claim/list finds in all. */
export const listCount = defineQuery<{ readonly predicates: readonly string[]; readonly disputed: boolean | null }, { readonly total: bigint }, 'one'>({
  name: 'claim.list-count',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["total"],
  text: `MATCH (c:OrreryClaim)
WHERE c.predicate IN $predicates
  AND ($disputed IS NULL OR c.disputed = $disputed)
RETURN count(c) AS total`,
});

/** Claims with these predicates, in the order of their ids. */
export const list = defineQuery<{
    readonly predicates: readonly string[];
    readonly disputed: boolean | null;
    readonly after: string | null;
    readonly limit: number | bigint;
  }, { readonly claim: ClaimRow }, 'many'>({
  name: 'claim.list',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["claim"],
  text: `MATCH (c:OrreryClaim)
WHERE c.predicate IN $predicates
  AND ($disputed IS NULL OR c.disputed = $disputed)
  AND c.id > coalesce($after, '')
WITH c
ORDER BY c.id
LIMIT $limit
RETURN c {
         .id, .predicate, .role, .roleZh, .value, .valueZh, .valueNumber, .valueMin, .valueMax, .unit, .lang, .text, .textZh, .timeText,
         .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved,
         .certainty, .modality, .disputed, .timeConflict, .rank, .rankReason, .shown, .citationCount, .documentCount,
         subject: head([(c)-[:SUBJECT]->(s:OrreryEntity) | s.id]),
         object: head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]),
         also: [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}],
         describes: head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]),
         after: [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id]
       } AS claim`,
});

/** How many claims the same question to claim/of-entity finds in all. */
export const ofEntityCount = defineQuery<{
    readonly id: string;
    readonly predicates: readonly string[];
    readonly end: string | null;
  }, { readonly total: bigint }, 'one'>({
  name: 'claim.of-entity-count',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["total"],
  text: `MATCH (e:OrreryEntity {id: $id})<-[t:SUBJECT|OBJECT|ALSO]-(c:OrreryClaim)
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
RETURN count(c) AS total`,
});

/**
 * What is said of an entity, drawn or not: it is subject, object or a further party. Names are left out unless asked for.
 * What a reader wants first comes first: by rank of the end and the predicate ("SUBJECT WORKS_AT"), then the most recent, then the best sourced.
 */
export const ofEntity = defineQuery<{
    readonly id: string;
    readonly predicates: readonly string[];
    readonly end: string | null;
    readonly ranks: object;
    readonly skip: number | bigint;
    readonly limit: number | bigint;
  }, { readonly claim: ClaimRow }, 'many'>({
  name: 'claim.of-entity',
  mode: 'read',
  cardinality: 'many',
  integers: ["skip","limit"],
  columns: ["claim"],
  text: `MATCH (e:OrreryEntity {id: $id})<-[t:SUBJECT|OBJECT|ALSO]-(c:OrreryClaim)
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
SKIP $skip
LIMIT $limit
RETURN c {
         .id, .predicate, .role, .roleZh, .value, .valueZh, .valueNumber, .valueMin, .valueMax, .unit, .lang, .text, .textZh, .timeText,
         .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved,
         .certainty, .modality, .disputed, .timeConflict, .rank, .rankReason, .shown, .citationCount, .documentCount,
         subject: head([(c)-[:SUBJECT]->(s:OrreryEntity) | s.id]),
         object: head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]),
         also: [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}],
         describes: head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]),
         after: [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id]
       } AS claim`,
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
       {kind: type(x), direction: CASE WHEN startNode(x) = c THEN 'out' ELSE 'in' END, claimId: other.id, note: x.note, resolution: x.resolution} AS related
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
RETURN c {
         .id, .predicate, .role, .roleZh, .value, .valueZh, .valueNumber, .valueMin, .valueMax, .unit, .lang, .text, .textZh, .timeText,
         .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved,
         .certainty, .modality, .disputed, .timeConflict, .rank, .rankReason, .shown, .citationCount, .documentCount,
         subject: head([(c)-[:SUBJECT]->(s:OrreryEntity) | s.id]),
         object: head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]),
         also: [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}],
         describes: head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]),
         after: [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id]
       } AS claim, score
ORDER BY score DESC, claim.id`,
});
