import { factCounts, ofEntities } from '@orrery/cypher/generated/claim.ts';
import { documentCounts } from '@orrery/cypher/generated/entity.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import type { ClaimRow } from '@orrery/cypher/rows.ts';
import { factRanks } from '@orrery/cypher/sentence/index.ts';
import type DataLoader from 'dataloader';
import type { AskDatabase } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type {
  GraphSource,
  NeighbourFilter,
  NeighbourPage,
  RelationCountRow,
  Slice,
  ViewFilter,
} from '../source/graph-source.ts';
import { eachView, loadMany, loadOne } from './load-by-key.ts';

export interface FactCountRow {
  readonly predicate: Predicate;
  /** `SUBJECT`, `OBJECT` or `ALSO`. */
  readonly end: string;
  readonly part: string | null;
  readonly claims: bigint;
  readonly firstYear: bigint | null;
  readonly lastYear: bigint | null;
  /** Sets of labels. */
  readonly others: object;
}

export interface ClaimPage {
  readonly claims: readonly ClaimRow[];
  /** How many there are in all. */
  readonly total: number;
}

export interface ClaimsOfEntity extends Slice {
  /** Empty: all but names. */
  readonly predicates: readonly string[];
  readonly end: string | null;
}

/** What a hundred entities of one answer are asked in the same words: one question to the database for each field, whatever their number. */
export interface LoadersOfEntities {
  relationCounts(
    view: ViewFilter & { readonly onScreen: readonly string[] },
  ): DataLoader<string, readonly RelationCountRow[]>;
  neighbours(question: NeighbourFilter & Slice): DataLoader<string, NeighbourPage | null>;
  factCounts(view: ViewFilter): DataLoader<string, readonly FactCountRow[]>;
  /** Null where no document speaks of it. */
  documentCount(view: ViewFilter): DataLoader<string, number | null>;
  claims(question: ClaimsOfEntity): DataLoader<string, ClaimPage | null>;
}

export function createOfEntities(ask: AskDatabase, source: () => Promise<GraphSource>): LoadersOfEntities {
  return {
    relationCounts: eachView((view) => loadMany(async (ids) => (await source()).relations({ ids, ...view }))),
    neighbours: eachView(({ skip, limit, ...filter }) =>
      loadOne(async (ids) => (await source()).neighbours(ids, filter, { order: 'connected', skip, limit })),
    ),
    factCounts: eachView((view) =>
      loadMany(async (ids) =>
        groupBy(
          await ask(factCounts, { ids, ...view }),
          ({ id }) => id,
          (row) => row,
        ),
      ),
    ),
    documentCount: eachView((view) =>
      loadOne(async (ids) => {
        const rows = await ask(documentCounts, { ids, ...view });
        return new Map(rows.map(({ id, documents }) => [id, Number(documents)]));
      }),
    ),
    claims: eachView((question) =>
      loadOne(async (ids) => toPages(await ask(ofEntities, { ids, ...question, ranks: factRanks() }))),
    ),
  };
}

interface ClaimColumns {
  readonly id: string;
  readonly total: bigint;
  readonly claim: ClaimRow | null;
}

/** An entity without a claim on its page has one row without one. */
function toPages(rows: readonly ClaimColumns[]): ReadonlyMap<string, ClaimPage> {
  const pages = new Map<string, ClaimPage & { readonly claims: ClaimRow[] }>();
  for (const { id, total, claim } of rows) {
    const page = pages.get(id) ?? { claims: [], total: Number(total) };
    pages.set(id, page);
    if (claim !== null) page.claims.push(claim);
  }
  return pages;
}
