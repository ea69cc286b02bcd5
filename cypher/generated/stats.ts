// Generated from cypher/queries/stats/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { Predicate } from '../model/predicates.ts';

/**
 * How many entities carry each of these labels; a lab is counted as a lab and as an organisation. Other
 * tools may have added labels of theirs.
 */
export const byLabel = defineQuery<{ readonly labels: readonly string[] }, { readonly label: string; readonly count: bigint }, 'many'>({
  name: 'stats.by-label',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["label","count"],
  text: `MATCH (e:OrreryEntity)
UNWIND [label IN labels(e) WHERE label IN $labels] AS label
RETURN label, count(*) AS count
ORDER BY label`,
});

/** How many claims there are of each predicate. */
export const byPredicate = defineQuery<Record<string, never>, { readonly predicate: Predicate; readonly claims: bigint }, 'many'>({
  name: 'stats.by-predicate',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["predicate","claims"],
  text: `MATCH (c:OrreryClaim)
RETURN c.predicate AS predicate, count(*) AS claims
ORDER BY predicate`,
});

/** How many drawn links there are from one type of entities to another, by predicate, of so many links at most. */
export const relations = defineQuery<{ readonly most: number | bigint }, {
    readonly source: readonly string[];
    readonly predicate: Predicate;
    readonly target: readonly string[];
    readonly links: bigint;
  }, 'many'>({
  name: 'stats.relations',
  mode: 'read',
  cardinality: 'many',
  integers: ["most"],
  columns: ["source","predicate","target","links"],
  text: `MATCH (a:OrreryEntity)-[r WHERE r.claimId IS NOT NULL AND type(r) IN [<<drawnNames>>]]->(b:OrreryEntity)
WITH a, r, b LIMIT $most
RETURN labels(a) AS source, type(r) AS predicate, labels(b) AS target, count(*) AS links
ORDER BY links DESC, predicate`,
});

/** The first and the last day that any claim names. */
export const timeRange = defineQuery<Record<string, never>, { readonly earliest: string | null; readonly latest: string | null }, 'one'>({
  name: 'stats.time-range',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["earliest","latest"],
  text: `MATCH (c:OrreryClaim)
UNWIND [c.startEarliest, c.startLatest, c.endEarliest, c.endLatest, c.lastObserved] AS day
RETURN min(day) AS earliest, max(day) AS latest`,
});

/** How much there is in all. */
export const totals = defineQuery<Record<string, never>, {
    readonly entities: bigint;
    readonly claims: bigint;
    readonly citations: bigint;
    readonly documents: bigint;
    readonly links: bigint;
  }, 'one'>({
  name: 'stats.totals',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["entities","claims","citations","documents","links"],
  text: `RETURN COUNT { (:OrreryEntity) } AS entities, COUNT { (:OrreryClaim) } AS claims, COUNT { (:OrreryCitation) } AS citations,
       COUNT { (:OrreryDocument) } AS documents, COUNT { (:OrreryEntity)-[l:<<drawn>> WHERE l.claimId IS NOT NULL]->(:OrreryEntity) } AS links`,
});
