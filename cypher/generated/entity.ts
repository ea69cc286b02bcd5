// Generated from cypher/queries/entity/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { Predicate } from '../model/predicates.ts';
import type { AliasRow, EntityRow } from '../rows.ts';

/** The other names of entities, each with the claim that says so. */
export const aliases = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly aliases: readonly AliasRow[] }, 'many'>({
  name: 'entity.aliases',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","aliases"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
RETURN e.id AS id,
       COLLECT {
         MATCH (e)<-[:SUBJECT]-(c:OrreryClaim {predicate: 'ALSO_KNOWN_AS'})
         RETURN c {.value, .lang, kind: c.nameKind, editorial: coalesce(c.editorial, false), claimId: c.id}
         ORDER BY coalesce(c.editorial, false), c.value
       } AS aliases`,
});

/** Entities by id. An id that was merged into another entity answers with that one; an unknown id gives no row. */
export const byIds = defineQuery<{ readonly ids: readonly string[] }, { readonly asked: string; readonly entity: EntityRow }, 'many'>({
  name: 'entity.by-ids',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["asked","entity"],
  packs: {"entity":["id","name","nameZh","anonymous","count","wikidataId","note","noteZh","texts","labels"]},
  text: `UNWIND $ids AS asked
OPTIONAL MATCH (here:OrreryEntity {id: asked})
OPTIONAL MATCH (:OrreryMergedEntity {id: asked}) ((:OrreryMergedEntity)-[:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)){1,10} (merged:OrreryEntity)
WITH asked, coalesce(here, merged) AS e
WHERE e IS NOT NULL
RETURN asked, [e.id, e.name, e.nameZh, e.anonymous, e.count, e.wikidataId, e.note, e.noteZh, e.texts, labels(e)] AS entity`,
});

/** How many entities there are. */
export const count = defineQuery<Record<string, never>, { readonly entities: bigint }, 'one'>({
  name: 'entity.count',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["entities"],
  text: `RETURN COUNT { (:OrreryEntity) } AS entities`,
});

/** How many distinct neighbours entities have on the canvas under these certainties, and on a day when one is given. */
export const degrees = defineQuery<{
    readonly ids: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
  }, { readonly id: string; readonly degree: bigint }, 'many'>({
  name: 'entity.degrees',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","degree"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
RETURN e.id AS id,
       COUNT {
         MATCH (e)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
         WHERE n <> e AND r.certainty IN $certainties
           AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($to IS NULL OR coalesce(r.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($from), true))
         RETURN DISTINCT n
       } AS degree`,
});

/**
 * What tells entities of one name apart: where each belongs or who made it, the field of its work, its first and last year, the work it is
 * best known for (the one most others are built on, then the one most take part in), and how many others bear its first name.
 */
export const distinctions = defineQuery<{ readonly ids: readonly string[]; readonly certainties: readonly string[] }, {
    readonly id: string;
    readonly organisation: string | null;
    readonly field: string | null;
    readonly first: string | null;
    readonly last: string | null;
    readonly work: string | null;
    readonly namesakes: bigint;
  }, 'many'>({
  name: 'entity.distinctions',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","organisation","field","first","last","work","namesakes"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
CALL (e) {
  OPTIONAL MATCH (e)-[r:WORKS_AT|LEADS|MEMBER_OF|PART_OF]->(o:OrreryEntity:Organisation)
  WHERE r.certainty IN $certainties AND r.claimId IS NOT NULL
  WITH o, r
  ORDER BY type(r) = 'WORKS_AT' DESC, r.endLatest IS NULL DESC, r.startEarliest DESC, o.id
  RETURN head(collect(o.id)) AS own
}
CALL (e) {
  OPTIONAL MATCH (e)-[r:AUTHORED|DEVELOPED|MAKES|LAUNCHED]->(w:OrreryEntity)
  WHERE r.certainty IN $certainties AND r.claimId IS NOT NULL
  WITH w, r
  LIMIT 200
  WITH DISTINCT w
  WITH w, COUNT { (w)<-[:BASED_ON]-(:OrreryEntity) } AS bases, COUNT { (w)<-[:OBJECT]-(:OrreryClaim) } AS ties
  ORDER BY bases DESC, ties DESC, w.id
  RETURN collect(w) AS works
}
CALL (e, works) {
  // Who shares a work with an organisation is no home of it.
  UNWIND CASE WHEN e:Organisation THEN [] WHEN e:Product THEN [e] ELSE works[..50] END AS made
  MATCH (made)<-[r:DEVELOPED|MAKES|LAUNCHED]-(o:OrreryEntity:Organisation)
  WHERE r.certainty IN $certainties AND r.claimId IS NOT NULL AND o <> e
  WITH o.id AS id, count(*) AS times
  ORDER BY times DESC, id
  RETURN head(collect(id)) AS maker
}
CALL (e, works) {
  UNWIND [e] + works[..50] AS made
  MATCH (made)<-[:SUBJECT]-(c:OrreryClaim {predicate: 'HAS_DOMAIN'})
  WHERE c.shown = true AND c.value IS NOT NULL
  WITH c.value AS value, count(*) AS times
  ORDER BY times DESC, value
  RETURN head(collect(value)) AS field
}
CALL (e) {
  OPTIONAL MATCH (e)-[r]-(:OrreryEntity)
  WHERE r.claimId IS NOT NULL AND r.certainty IN $certainties
  RETURN min(coalesce(r.startEarliest, r.startLatest)) AS first, max(coalesce(r.startLatest, r.startEarliest)) AS last
}
RETURN e.id AS id, coalesce(own, maker) AS organisation, field, first, last, works[0].id AS work,
       COUNT {
         MATCH (other:OrreryEntity)
         WHERE other.searchKey CONTAINS head(e.searchNames) AND head(e.searchNames) IN other.searchNames AND other <> e
       } AS namesakes`,
});

/** How many documents speak of each of some entities in what a view shows. Of whom none speaks there is no row. */
export const documentCounts = defineQuery<{
    readonly ids: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
  }, { readonly id: string; readonly documents: bigint }, 'many'>({
  name: 'entity.document-counts',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","documents"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
MATCH (e)<-[:SUBJECT|OBJECT|ALSO]-(c:OrreryClaim)-[:HAS_CITATION]->(k:OrreryCitation)
WHERE c.predicate <> 'ALSO_KNOWN_AS'
  AND c.certainty IN $certainties
  AND ($at IS NULL OR coalesce(c.startEarliest <= date($at), true)) AND ($to IS NULL OR coalesce(c.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN c.predicate IN [<<points>>] THEN c.startLatest WHEN coalesce(c.endOpen, false) THEN null ELSE c.endLatest END >= date($from), true))
RETURN e.id AS id, count(DISTINCT k.documentId) AS documents`,
});

/** When an event took place, the claims that describe it, and those that are stated to come after it. */
export const event = defineQuery<{ readonly id: string }, {
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly describing: readonly string[];
    readonly following: readonly string[];
  }, 'optional'>({
  name: 'entity.event',
  mode: 'read',
  cardinality: 'optional',
  integers: [],
  columns: ["earliest","latest","describing","following"],
  text: `MATCH (e:OrreryEntity {id: $id})
WHERE e:Event
RETURN e.startEarliest AS earliest, e.startLatest AS latest,
       [(e)<-[:DESCRIBES]-(c:OrreryClaim WHERE c.shown) | c.id] AS describing,
       [(e)<-[:AFTER]-(c:OrreryClaim WHERE c.shown) | c.id] AS following`,
});

/** Entities with all their names, the folded ones beside the written ones in the same order: which of them was meant is told of each hit. */
export const names = defineQuery<{ readonly ids: readonly string[] }, {
    readonly entity: EntityRow;
    readonly searchNames: readonly string[];
    readonly names: readonly string[];
  }, 'many'>({
  name: 'entity.names',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["entity","searchNames","names"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
RETURN e {.id, .name, .nameZh, .anonymous, .count, .wikidataId, .note, .noteZh, .texts, labels: labels(e)} AS entity,
       coalesce(e.searchNames, []) AS searchNames, coalesce(e.names, [e.name]) AS names`,
});

/**
 * What is said of entities in figures and in words of a closed list or a short text, one row for an entity, a verb and a unit, the
 * latest first. A span counts with its middle.
 */
export const properties = defineQuery<{
    readonly ids: readonly string[];
    readonly predicates: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly longest: number | bigint;
  }, {
    readonly id: string;
    readonly predicate: Predicate;
    readonly unit: string | null;
    readonly numbers: readonly number[];
    readonly words: readonly string[];
  }, 'many'>({
  name: 'entity.properties',
  mode: 'read',
  cardinality: 'many',
  integers: ["longest"],
  columns: ["id","predicate","unit","numbers","words"],
  text: `MATCH (e:OrreryEntity)<-[:SUBJECT]-(c:OrreryClaim)
WHERE e.id IN $ids
  AND c.predicate IN $predicates
  AND c.shown = true
  AND c.certainty IN $certainties
  AND ($at IS NULL OR coalesce(c.startEarliest <= date($at), true)) AND ($to IS NULL OR coalesce(c.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN c.predicate IN [<<points>>] THEN c.startLatest WHEN coalesce(c.endOpen, false) THEN null ELSE c.endLatest END >= date($from), true))
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
ORDER BY predicate, unit, id`,
});

/**
 * What each of some entities is linked by: links and distinct neighbours for each predicate and direction, and how many of these are not on
 * screen.
 */
export const relationCounts = defineQuery<{
    readonly ids: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly onScreen: readonly string[];
  }, {
    readonly id: string;
    readonly predicate: Predicate;
    readonly direction: string;
    readonly links: bigint;
    readonly neighbours: bigint;
    readonly hidden: bigint;
  }, 'many'>({
  name: 'entity.relation-counts',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","predicate","direction","links","neighbours","hidden"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
MATCH (e)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
WHERE n <> e
  AND r.certainty IN $certainties
  AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($to IS NULL OR coalesce(r.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($from), true))
WITH e.id AS id,
     type(r) AS predicate,
     CASE WHEN startNode(r) = e THEN 'out' ELSE 'in' END AS direction,
     count(r) AS links, collect(DISTINCT n.id) AS ends
RETURN id, predicate, direction, links, size(ends) AS neighbours, size([end IN ends WHERE NOT end IN $onScreen]) AS hidden
ORDER BY id, hidden DESC, links DESC, predicate, direction`,
});

/** Entities with this text anywhere in their folded names, best known first: what the full-text index finds no token for. */
export const searchContains = defineQuery<{
    readonly key: string;
    readonly types: readonly string[];
    readonly limit: number | bigint;
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
  }, {
    readonly id: string;
    readonly rank: bigint;
    readonly kinds: bigint;
    readonly ties: bigint;
  }, 'many'>({
  name: 'entity.search-contains',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id","rank","kinds","ties"],
  text: `MATCH (e:OrreryEntity)
WHERE e.searchKey CONTAINS $key
  AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(e)))
WITH e
ORDER BY size(e.searchKey), e.id
LIMIT $limit
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|ALSO]-(c:OrreryClaim)
  WHERE c.predicate <> 'ALSO_KNOWN_AS' AND c.certainty IN $certainties AND ($at IS NULL OR coalesce(c.startEarliest <= date($at), true)) AND ($to IS NULL OR coalesce(c.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN c.predicate IN [<<points>>] THEN c.startLatest WHEN coalesce(c.endOpen, false) THEN null ELSE c.endLatest END >= date($from), true))
  RETURN count(DISTINCT c.predicate) AS kinds, count(*) AS ties
}
RETURN e.id AS id, CASE WHEN $key IN split(e.searchKey, '\\n') THEN 0 ELSE 2 END AS rank, kinds, ties
ORDER BY rank, kinds DESC, ties DESC, id`,
});

/**
 * The best of what the index of names finds, in order: how well a name matches what was typed, then how many kinds of things are said of the
 * entity, then how much; and how many hits were ranked. Names are fetched for the hits that are shown only.
 * What is said is looked at for so many of the hits as `weighed` says: of those that match equally well the ones with most claims, which the
 * store counts by itself. The others stand behind them with no kinds and ties told.
 * The index yields the best first. With types it is given no limit of its own, or hits of other types would use it up.
 */
export const search = defineQuery<{
    readonly query: string;
    readonly key: string;
    readonly types: readonly string[];
    readonly limit: number | bigint;
    readonly needed: number | bigint;
    readonly weighed: number | bigint;
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
  }, {
    readonly id: string;
    readonly rank: bigint;
    readonly kinds: bigint;
    readonly ties: bigint;
    readonly total: bigint;
  }, 'many'>({
  name: 'entity.search',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit","needed","weighed"],
  columns: ["id","rank","kinds","ties","total"],
  text: `CALL db.index.fulltext.queryNodes('orrery_entity_names', $query, CASE size($types) WHEN 0 THEN {limit: $limit} ELSE {} END) YIELD node AS e, score
WHERE e:OrreryEntity AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(e)))
WITH e, score
LIMIT $limit
WITH e, score, '\\n' + coalesce(e.searchKey, '') + '\\n' AS names
WITH e, score,
     CASE
       WHEN names CONTAINS '\\n' + $key + '\\n' THEN 0
       WHEN any(before IN ['\\n', ' ', '-', '·', '.', '('] WHERE names CONTAINS before + $key) THEN 1
       WHEN names CONTAINS $key THEN 2
       ELSE 3
     END AS rank
WITH e, rank, score, COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } AS degree
ORDER BY rank, degree DESC, score DESC, e.id
WITH collect({e: e, rank: rank, degree: degree, score: score}) AS hits
CALL (hits) {
  UNWIND hits[..$weighed] AS hit
  WITH hit, hit.e AS e
  CALL (e) {
    MATCH (e)<-[:SUBJECT|OBJECT|ALSO]-(c:OrreryClaim)
    WHERE c.predicate <> 'ALSO_KNOWN_AS' AND c.certainty IN $certainties AND ($at IS NULL OR coalesce(c.startEarliest <= date($at), true)) AND ($to IS NULL OR coalesce(c.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN c.predicate IN [<<points>>] THEN c.startLatest WHEN coalesce(c.endOpen, false) THEN null ELSE c.endLatest END >= date($from), true))
    RETURN count(DISTINCT c.predicate) AS kinds, count(*) AS ties
  }
  RETURN hit, kinds, ties
  UNION ALL
  UNWIND hits[$weighed..$needed] AS hit
  RETURN hit, 0 AS kinds, 0 AS ties
}
WITH hits, hit, kinds, ties
ORDER BY hit.rank, kinds DESC, ties DESC, hit.degree DESC, hit.score DESC, hit.e.id
LIMIT $needed
RETURN hit.e.id AS id, hit.rank AS rank, kinds, ties, size(hits) AS total`,
});

/** On whose word citations rest: those with most claims first. The voice of a document itself is among them. */
export const voices = defineQuery<{ readonly limit: number | bigint }, {
    readonly id: string;
    readonly claims: bigint;
    readonly citations: bigint;
    readonly documents: bigint;
    readonly certainties: readonly string[];
  }, 'many'>({
  name: 'entity.voices',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id","claims","citations","documents","certainties"],
  text: `MATCH (e:OrreryEntity)<-[:ATTRIBUTED_TO]-(k:OrreryCitation)<-[:HAS_CITATION]-(c:OrreryClaim)
WITH e, count(DISTINCT c) AS claims, count(DISTINCT k) AS citations, count(DISTINCT k.documentId) AS documents,
     collect(DISTINCT k.certainty) AS certainties
ORDER BY claims DESC, e.id
LIMIT $limit
RETURN e.id AS id, claims, citations, documents, certainties`,
});
