// Generated from cypher/queries/path/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { LinkRow } from '../rows.ts';

/**
 * The shortest chains of links between two entities and those of the next length, at most six steps. Never through documents or claims.
 * What a step may go over is a condition of each step, so the search stops at the first two lengths; no chain passes an end twice.
 */
export const shortestAndNext = defineQuery<{
    readonly from: string;
    readonly to: string;
    readonly maxHops: number | bigint;
    readonly certainties: readonly string[];
    readonly excludePredicates: readonly string[];
    readonly excludeNodes: readonly string[];
    readonly at: string | null;
    readonly since: string | null;
    readonly until: string | null;
    readonly limit: number | bigint;
  }, { readonly nodes: readonly string[]; readonly links: readonly LinkRow[] }, 'many'>({
  name: 'path.shortest-and-next',
  mode: 'read',
  cardinality: 'many',
  integers: ["maxHops","limit"],
  columns: ["nodes","links"],
  text: `MATCH (a:OrreryEntity {id: $from}), (b:OrreryEntity {id: $to})
MATCH p = SHORTEST 2 GROUPS (a)
  ((x:OrreryEntity WHERE x.id <> $to AND NOT x.id IN $excludeNodes)-[r:<<drawn>> WHERE r.claimId IS NOT NULL AND r.certainty IN $certainties
     AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($until IS NULL OR coalesce(r.startEarliest <= date($until), true)) AND ($since IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($since), true))
     AND NOT type(r) IN $excludePredicates]-(y:OrreryEntity WHERE y.id <> $from)){1,6}
  (b)
WITH p
WHERE length(p) <= $maxHops
WITH p
ORDER BY length(p)
LIMIT $limit
RETURN [n IN nodes(p) | n.id] AS nodes,
       [r IN relationships(p) | r {id: r.claimId, predicate: type(r), source: startNode(r).id, target: endNode(r).id, .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved, .certainty, .modality, .disputed, .timeConflict, .citations, .documents, .value, .role, .roleZh, .texts}] AS links`,
});

/**
 * All shortest chains of links between two entities, at most six steps. Never through documents or claims.
 * Ask only when the two differ: with equal ends the database refuses. The length is compared after the search: as a condition of it,
 * the database would try every path of up to six steps once no short one fits, and not come back.
 */
export const shortest = defineQuery<{
    readonly from: string;
    readonly to: string;
    readonly maxHops: number | bigint;
    readonly certainties: readonly string[];
    readonly excludePredicates: readonly string[];
    readonly excludeNodes: readonly string[];
    readonly at: string | null;
    readonly since: string | null;
    readonly until: string | null;
    readonly limit: number | bigint;
  }, { readonly nodes: readonly string[]; readonly links: readonly LinkRow[] }, 'many'>({
  name: 'path.shortest',
  mode: 'read',
  cardinality: 'many',
  integers: ["maxHops","limit"],
  columns: ["nodes","links"],
  text: `MATCH (a:OrreryEntity {id: $from}), (b:OrreryEntity {id: $to})
MATCH p = allShortestPaths((a)-[:<<drawn>>*..6]-(b))
WHERE all(n IN nodes(p) WHERE n:OrreryEntity AND NOT n.id IN $excludeNodes)
  AND all(r IN relationships(p) WHERE r.claimId IS NOT NULL AND r.certainty IN $certainties
      AND ($at IS NULL OR coalesce(r.startEarliest <= date($at), true)) AND ($at IS NULL OR coalesce(r.endLatest >= date($at), true)) AND ($until IS NULL OR coalesce(r.startEarliest <= date($until), true)) AND ($since IS NULL OR coalesce(CASE WHEN type(r) IN [<<points>>] THEN r.startLatest WHEN coalesce(r.endOpen, false) THEN null ELSE r.endLatest END >= date($since), true))
      AND NOT type(r) IN $excludePredicates)
WITH p
WHERE length(p) <= $maxHops
WITH p
LIMIT $limit
RETURN [n IN nodes(p) | n.id] AS nodes,
       [r IN relationships(p) | r {id: r.claimId, predicate: type(r), source: startNode(r).id, target: endNode(r).id, .startEarliest, .startLatest, .endEarliest, .endLatest, .startPrecision, .endPrecision, .endOpen, .lastObserved, .certainty, .modality, .disputed, .timeConflict, .citations, .documents, .value, .role, .roleZh, .texts}] AS links`,
});
