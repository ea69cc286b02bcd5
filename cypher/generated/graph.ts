// Generated from cypher/queries/graph/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { Predicate } from '../model/predicates.ts';
import type { EntityRow, LinkRow, StoryPartyRow } from '../rows.ts';

/** Of which labels the neighbours of some entities are: each neighbour once, however many of them it is linked with. */
export const expansionKinds = defineQuery<{
    readonly ids: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly onScreen: readonly string[];
  }, {
    readonly labels: readonly string[];
    readonly neighbours: bigint;
    readonly hidden: bigint;
  }, 'many'>({
  name: 'graph.expansion-kinds',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["labels","neighbours","hidden"],
  text: `MATCH (e:OrreryEntity)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
WHERE e.id IN $ids
  AND n <> e
  AND r.certainty IN $certainties
  AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($to IS NULL OR coalesce(r.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($from), true))
WITH DISTINCT n
RETURN labels(n) AS labels, count(n) AS neighbours, sum(CASE WHEN n.id IN $onScreen THEN 0 ELSE 1 END) AS hidden
ORDER BY hidden DESC, neighbours DESC, labels`,
});

/** What some entities are linked by, taken together: links and distinct neighbours for each predicate and direction. */
export const expansionRelations = defineQuery<{
    readonly ids: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly onScreen: readonly string[];
  }, {
    readonly predicate: Predicate;
    readonly direction: string;
    readonly links: bigint;
    readonly neighbours: bigint;
    readonly hidden: bigint;
  }, 'many'>({
  name: 'graph.expansion-relations',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["predicate","direction","links","neighbours","hidden"],
  text: `MATCH (e:OrreryEntity)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
WHERE e.id IN $ids
  AND n <> e
  AND r.certainty IN $certainties
  AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($to IS NULL OR coalesce(r.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($from), true))
WITH type(r) AS predicate,
     CASE WHEN startNode(r) = e THEN 'out' ELSE 'in' END AS direction,
     count(r) AS links, collect(DISTINCT n.id) AS ids
RETURN predicate, direction, links, size(ids) AS neighbours, size([id IN ids WHERE NOT id IN $onScreen]) AS hidden
ORDER BY hidden DESC, links DESC, predicate, direction`,
});

/** All drawn links whose two ends are among these entities. */
export const linksAmong = defineQuery<{
    readonly ids: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
  }, { readonly link: LinkRow }, 'many'>({
  name: 'graph.links-among',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["link"],
  packs: {"link":["id","predicate","source","target","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","certainty","modality","disputed","timeConflict","citations","documents","value","role","roleZh","texts"]},
  text: `MATCH (e:OrreryEntity)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]->(n:OrreryEntity)
WHERE e.id IN $ids
  AND n.id IN $ids
  AND r.certainty IN $certainties
  AND ($at IS NULL OR (coalesce(r.startEarliest, date($at)) <= date($at) AND coalesce(r.endLatest, date($at)) >= date($at)))
RETURN [r.claimId, type(r), startNode(r).id, endNode(r).id, toString(r.startEarliest), toString(r.startLatest), toString(r.endEarliest), toString(r.endLatest), r.startPrecision, r.endPrecision, r.endOpen, toString(r.lastObserved), r.certainty, r.modality, r.disputed, r.timeConflict, r.citations, r.documents, r.value, r.role, r.roleZh, r.texts] AS link
ORDER BY r.claimId`,
});

/** All drawn links that join one of these entities with one of those, either way round. */
export const linksBetween = defineQuery<{
    readonly ids: readonly string[];
    readonly others: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
  }, { readonly link: LinkRow }, 'many'>({
  name: 'graph.links-between',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["link"],
  packs: {"link":["id","predicate","source","target","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","certainty","modality","disputed","timeConflict","citations","documents","value","role","roleZh","texts"]},
  text: `MATCH (e:OrreryEntity)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
WHERE e.id IN $ids
  AND n.id IN $others
  AND r.certainty IN $certainties
  AND ($at IS NULL OR (coalesce(r.startEarliest, date($at)) <= date($at) AND coalesce(r.endLatest, date($at)) >= date($at)))
WITH DISTINCT r
RETURN [r.claimId, type(r), startNode(r).id, endNode(r).id, toString(r.startEarliest), toString(r.startLatest), toString(r.endEarliest), toString(r.endLatest), r.startPrecision, r.endPrecision, r.endOpen, toString(r.lastObserved), r.certainty, r.modality, r.disputed, r.timeConflict, r.citations, r.documents, r.value, r.role, r.roleZh, r.texts] AS link
ORDER BY r.claimId`,
});

/** The drawn links of these claims. Both ends are known, so a hub is never looked through. */
export const linksById = defineQuery<{ readonly ids: readonly string[] }, { readonly link: LinkRow }, 'many'>({
  name: 'graph.links-by-id',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["link"],
  packs: {"link":["id","predicate","source","target","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","certainty","modality","disputed","timeConflict","citations","documents","value","role","roleZh","texts"]},
  text: `MATCH (e:OrreryEntity)<-[:SUBJECT]-(c:OrreryClaim)-[:OBJECT]->(n:OrreryEntity)
WHERE c.id IN $ids
MATCH (e)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]->(n)
WHERE r.claimId = c.id
RETURN [r.claimId, type(r), startNode(r).id, endNode(r).id, toString(r.startEarliest), toString(r.startLatest), toString(r.endEarliest), toString(r.endLatest), r.startPrecision, r.endPrecision, r.endOpen, toString(r.lastObserved), r.certainty, r.modality, r.disputed, r.timeConflict, r.citations, r.documents, r.value, r.role, r.roleZh, r.texts] AS link`,
});

/** The drawn links that join newcomers with each other and with what is on screen, and those on screen that they end at, with their degrees. */
export const linksOfNewcomers = defineQuery<{
    readonly ids: readonly string[];
    readonly others: readonly string[];
    readonly certainties: readonly string[];
    readonly linkCertainties: readonly string[];
    readonly at: string | null;
  }, {
    readonly links: readonly LinkRow[];
    readonly ends: readonly EntityRow[];
    readonly degrees: readonly bigint[];
  }, 'one'>({
  name: 'graph.links-of-newcomers',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["links","ends","degrees"],
  packs: {"links":["id","predicate","source","target","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","certainty","modality","disputed","timeConflict","citations","documents","value","role","roleZh","texts"],"ends":["id","name","nameZh","anonymous","count","wikidataId","note","noteZh","texts","labels"]},
  text: `CALL () {
  MATCH (e:OrreryEntity)
  WHERE e.id IN $ids
  MATCH (e)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
  WHERE r.certainty IN $linkCertainties
    // A link of two newcomers is met from both of them.
    AND (n.id IN $others OR (startNode(r) = e AND n.id IN $ids))
    AND ($at IS NULL OR (coalesce(r.startEarliest, date($at)) <= date($at) AND coalesce(r.endLatest, date($at)) >= date($at)))
  RETURN collect([r.claimId, type(r), startNode(r).id, endNode(r).id, toString(r.startEarliest), toString(r.startLatest), toString(r.endEarliest), toString(r.endLatest), r.startPrecision, r.endPrecision, r.endOpen, toString(r.lastObserved), r.certainty, r.modality, r.disputed, r.timeConflict, r.citations, r.documents, r.value, r.role, r.roleZh, r.texts]) AS links,
         collect(DISTINCT CASE WHEN n.id IN $others THEN n END) AS met
}
CALL (met) {
  UNWIND met AS n
  RETURN collect([n.id, n.name, n.nameZh, n.anonymous, n.count, n.wikidataId, n.note, n.noteZh, n.texts, labels(n)]) AS ends,
         collect(COUNT { MATCH (n)-[l WHERE l.claimId IS NOT NULL AND type(l) IN [<<drawnNames>>]]-(m:OrreryEntity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }) AS degrees
}
RETURN links, ends, degrees`,
});

/** The ids of all entities linked with the given ones from outside of them, whatever their certainty and time. */
export const neighbourIds = defineQuery<{ readonly ids: readonly string[]; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'graph.neighbour-ids',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (e:OrreryEntity)-[:<<drawn>>]-(n:OrreryEntity)
WHERE e.id IN $ids
  AND NOT n.id IN $ids
RETURN DISTINCT n.id AS id
LIMIT $limit`,
});

/**
 * A page of the neighbours of each of some entities, one row each with all links to it, and how many there are in all. An entity without a
 * neighbour on that page has one row without one. Empty predicates or types mean all of them; `without` leaves types out. A degree counts
 * distinct neighbours under the lens, whatever the day; the best connected are ordered by it.
 */
export const neighbours = defineQuery<{
    readonly ids: readonly string[];
    readonly predicates: readonly string[];
    readonly direction: string;
    readonly types: readonly string[];
    readonly without: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly exclude: readonly string[];
    readonly order: string;
    readonly skip: number | bigint;
    readonly limit: number | bigint;
  }, {
    readonly id: string;
    readonly total: bigint;
    readonly entity: EntityRow | null;
    readonly degree: bigint | null;
    readonly links: readonly LinkRow[];
  }, 'many'>({
  name: 'graph.neighbours',
  mode: 'read',
  cardinality: 'many',
  integers: ["skip","limit"],
  columns: ["id","total","entity","degree","links"],
  packs: {"entity":["id","name","nameZh","anonymous","count","wikidataId","note","noteZh","texts","labels"],"links":["id","predicate","source","target","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","certainty","modality","disputed","timeConflict","citations","documents","value","role","roleZh","texts"]},
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
  WHERE r.certainty IN $certainties
    AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($to IS NULL OR coalesce(r.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($from), true))
    AND n <> e
    AND (size($predicates) = 0 OR type(r) IN $predicates)
    AND ($direction = 'both' OR ($direction = 'out') = (startNode(r) = e))
    AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(n)))
    AND none(type IN $without WHERE type IN labels(n))
    AND NOT n.id IN $exclude
  WITH n, collect(r) AS links
  WITH n, links,
       CASE $order
         WHEN 'sourced' THEN reduce(sum = 0, r IN links | sum + r.documents) * 1000 + reduce(sum = 0, r IN links | sum + r.citations)
         WHEN 'connected' THEN COUNT { MATCH (n)-[l WHERE l.claimId IS NOT NULL AND type(l) IN [<<drawnNames>>]]-(m:OrreryEntity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }
         ELSE 0
       END AS weight,
       CASE $order
         WHEN 'recent' THEN reduce(latest = '', r IN links |
           CASE WHEN toString(coalesce(r.startLatest, r.lastObserved)) > latest THEN toString(coalesce(r.startLatest, r.lastObserved)) ELSE latest END)
         ELSE ''
       END AS latest
  ORDER BY weight DESC, latest DESC, n.name, n.id
  WITH collect({node: n, links: links, weight: weight}) AS ordered
  RETURN size(ordered) AS total, ordered[$skip..$skip + $limit] AS page
}
UNWIND CASE size(page) WHEN 0 THEN [null] ELSE page END AS row
WITH e, total, row.node AS n, row.links AS links, row.weight AS weight
RETURN e.id AS id, total,
       CASE WHEN n IS NOT NULL THEN [n.id, n.name, n.nameZh, n.anonymous, n.count, n.wikidataId, n.note, n.noteZh, n.texts, labels(n)] END AS entity,
       CASE
         WHEN n IS NULL THEN null
         WHEN $order = 'connected' THEN weight
         ELSE COUNT { MATCH (n)-[l WHERE l.claimId IS NOT NULL AND type(l) IN [<<drawnNames>>]]-(m:OrreryEntity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }
       END AS degree,
       [r IN coalesce(links, []) | [r.claimId, type(r), startNode(r).id, endNode(r).id, toString(r.startEarliest), toString(r.startLatest), toString(r.endEarliest), toString(r.endLatest), r.startPrecision, r.endPrecision, r.endOpen, toString(r.lastObserved), r.certainty, r.modality, r.disputed, r.timeConflict, r.citations, r.documents, r.value, r.role, r.roleZh, r.texts]] AS links`,
});

/**
 * An entity, a page of its neighbours in an order, and how many there are in all: what an expansion needs but the links. An id that was
 * merged answers with the entity it was merged into. Empty predicates or types mean all of them; `without` leaves types out. A degree
 * counts distinct neighbours under the lens, whatever the day; the best connected are ordered by it.
 */
export const newcomers = defineQuery<{
    readonly id: string;
    readonly predicates: readonly string[];
    readonly direction: string;
    readonly types: readonly string[];
    readonly without: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly exclude: readonly string[];
    readonly order: string;
    readonly skip: number | bigint;
    readonly limit: number | bigint;
  }, {
    readonly centre: EntityRow;
    readonly degree: bigint;
    readonly total: bigint;
    readonly newcomers: readonly EntityRow[];
    readonly degrees: readonly bigint[];
  }, 'optional'>({
  name: 'graph.newcomers',
  mode: 'read',
  cardinality: 'optional',
  integers: ["skip","limit"],
  columns: ["centre","degree","total","newcomers","degrees"],
  packs: {"newcomers":["id","name","nameZh","anonymous","count","wikidataId","note","noteZh","texts","labels"],"centre":["id","name","nameZh","anonymous","count","wikidataId","note","noteZh","texts","labels"]},
  text: `OPTIONAL MATCH (here:OrreryEntity {id: $id})
OPTIONAL MATCH (:OrreryMergedEntity {id: $id}) ((:OrreryMergedEntity)-[:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)){1,10} (merged:OrreryEntity)
WITH coalesce(here, merged) AS e
WHERE e IS NOT NULL
CALL (e) {
  OPTIONAL MATCH (e)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
  WHERE r.certainty IN $certainties
    AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($to IS NULL OR coalesce(r.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($from), true))
    AND n <> e
    AND (size($predicates) = 0 OR type(r) IN $predicates)
    AND ($direction = 'both' OR ($direction = 'out') = (startNode(r) = e))
    AND (size($types) = 0 OR any(type IN $types WHERE type IN labels(n)))
    AND none(type IN $without WHERE type IN labels(n))
    AND NOT n.id IN $exclude
  WITH n, sum(r.documents) * 1000 + sum(r.citations) AS sources, max(coalesce(r.startLatest, r.lastObserved)) AS latest
  WHERE n IS NOT NULL
  WITH n, latest,
       CASE $order
         WHEN 'sourced' THEN sources
         WHEN 'connected' THEN COUNT { MATCH (n)-[l WHERE l.claimId IS NOT NULL AND type(l) IN [<<drawnNames>>]]-(m:OrreryEntity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }
         ELSE 0
       END AS weight
  ORDER BY weight DESC, CASE $order WHEN 'recent' THEN latest IS NULL END, CASE $order WHEN 'recent' THEN latest END DESC, n.name, n.id
  WITH collect({node: n, weight: weight}) AS ordered
  RETURN size(ordered) AS total, ordered[$skip..$skip + $limit] AS page
}
CALL (page) {
  UNWIND page AS row
  WITH row.node AS n, row.weight AS weight
  RETURN collect([n.id, n.name, n.nameZh, n.anonymous, n.count, n.wikidataId, n.note, n.noteZh, n.texts, labels(n)]) AS newcomers,
         collect(CASE $order
           WHEN 'connected' THEN weight
           ELSE COUNT { MATCH (n)-[l WHERE l.claimId IS NOT NULL AND type(l) IN [<<drawnNames>>]]-(m:OrreryEntity) WHERE l.certainty IN $certainties AND m <> n RETURN DISTINCT m }
         END) AS degrees
}
RETURN [e.id, e.name, e.nameZh, e.anonymous, e.count, e.wikidataId, e.note, e.noteZh, e.texts, labels(e)] AS centre,
       COUNT { MATCH (e)-[l WHERE l.claimId IS NOT NULL AND type(l) IN [<<drawnNames>>]]-(m:OrreryEntity) WHERE l.certainty IN $certainties AND m <> e RETURN DISTINCT m } AS degree,
       total, newcomers, degrees`,
});

/**
 * Entities with all that drawing them takes, in one question: how many neighbours each has, and its links to the others. A database
 * that has just started plans each question it is asked, and that takes longer than the reading; so the kinds of relations are told
 * by a parameter: a pattern that names them all takes three times as long to plan.
 */
export const picture = defineQuery<{
    readonly ids: readonly string[];
    readonly predicates: readonly string[];
    readonly certainties: readonly string[];
    readonly linkCertainties: readonly string[];
  }, {
    readonly entity: EntityRow;
    readonly degree: bigint;
    readonly links: readonly LinkRow[];
  }, 'many'>({
  name: 'graph.picture',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["entity","degree","links"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)-[r]-(n:OrreryEntity)
  WHERE n <> e AND r.claimId IS NOT NULL AND r.certainty IN $linkCertainties AND type(r) IN $predicates
  RETURN count(DISTINCT CASE WHEN r.certainty IN $certainties THEN n END) AS degree,
         collect(CASE WHEN startNode(r) = e AND n.id IN $ids THEN r {id: r.claimId, predicate: type(r), source: startNode(r).id, target: endNode(r).id, .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved, .certainty, .modality, .disputed, .timeConflict, .citations, .documents, .value, .role, .roleZh, .texts} END) AS links
}
RETURN e {.id, .name, .nameZh, .anonymous, .count, .wikidataId, .note, .noteZh, .texts, labels: labels(e)} AS entity, degree, links`,
});

/** How many entities the same question to graph/shared-neighbours finds in all. */
export const sharedNeighboursCount = defineQuery<{
    readonly ids: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly least: number | bigint;
  }, { readonly total: bigint }, 'one'>({
  name: 'graph.shared-neighbours-count',
  mode: 'read',
  cardinality: 'one',
  integers: ["least"],
  columns: ["total"],
  text: `MATCH (e:OrreryEntity)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
WHERE e.id IN $ids
  AND NOT n.id IN $ids
  AND r.certainty IN $certainties
  AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($to IS NULL OR coalesce(r.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($from), true))
WITH n, count(DISTINCT e) AS ties
WHERE ties >= $least
RETURN count(n) AS total`,
});

/** Entities linked with several of the given ones, those with most of them first; none of the given ones is among them. */
export const sharedNeighbours = defineQuery<{
    readonly ids: readonly string[];
    readonly certainties: readonly string[];
    readonly at: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly least: number | bigint;
    readonly limit: number | bigint;
  }, { readonly entity: EntityRow; readonly tiedTo: readonly string[] }, 'many'>({
  name: 'graph.shared-neighbours',
  mode: 'read',
  cardinality: 'many',
  integers: ["least","limit"],
  columns: ["entity","tiedTo"],
  text: `MATCH (e:OrreryEntity)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]-(n:OrreryEntity)
WHERE e.id IN $ids
  AND NOT n.id IN $ids
  AND r.certainty IN $certainties
  AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($to IS NULL OR coalesce(r.startEarliest <= date($to), true)) AND ($from IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($from), true))
WITH n, collect(DISTINCT e.id) AS tiedTo, sum(r.documents) AS documents
WHERE size(tiedTo) >= $least
WITH n, tiedTo, documents
ORDER BY size(tiedTo) DESC, documents DESC, n.name, n.id
LIMIT $limit
RETURN n {.id, .name, .nameZh, .anonymous, .count, .wikidataId, .note, .noteZh, .texts, labels: labels(n)} AS entity, tiedTo`,
});

/**
 * What is told, as far as a first picture needs it: of each kind of relation a limited number of claims, one row for each party. A story
 * uses many kinds a few times each, a table a few kinds thousands of times, so this holds the story whole and of the table a sample;
 * and the work stays the same however large the graph is.
 */
export const story = defineQuery<{
    readonly predicates: readonly string[];
    readonly certainties: readonly string[];
    readonly limit: number | bigint;
  }, {
    readonly claim: string;
    readonly predicate: Predicate;
    readonly disputed: boolean;
    readonly part: string;
    readonly party: StoryPartyRow;
  }, 'many'>({
  name: 'graph.story',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["claim","predicate","disputed","part","party"],
  text: `UNWIND $predicates AS predicate
CALL (predicate) {
  MATCH (c:OrreryClaim {predicate: predicate})
  USING INDEX c:OrreryClaim(predicate)
  RETURN c
  LIMIT $limit
}
WITH c
WHERE c.shown = true AND c.certainty IN $certainties
MATCH (c)-[p:SUBJECT|OBJECT|ALSO]->(e:OrreryEntity)
RETURN c.id AS claim, c.predicate AS predicate, coalesce(c.disputed, false) OR coalesce(c.timeConflict, false) AS disputed,
       type(p) AS part, e {.id, .anonymous, labels: labels(e)} AS party`,
});
