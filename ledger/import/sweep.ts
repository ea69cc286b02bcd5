import type { Database } from '@orrery/cypher/database.ts';
import * as ask from '@orrery/cypher/generated/import.ts';
import { referredDocuments } from '@orrery/cypher/generated/maintenance.ts';
import { run } from '@orrery/cypher/run.ts';
import { type PlannedBatch, type SourceState } from '../check/source-state.ts';
import { STATES_NOTHING } from '../decide/refresh.ts';
import { type Counts, countDifferences } from '../plan/counts.ts';
import { planBatch } from '../plan/plan.ts';
import { withoutSource } from '../plan/plan-entities.ts';
import type { SourceGraph } from '../plan/source-graph.ts';
import type { StoredDocument, StoredEntity } from '../plan/stored.ts';
import { type EntityWrite, NO_ROWS } from '../plan/write-rows.ts';
import { batchesOf, groupBy } from '../read/collections.ts';

const BATCH = 1000;
const PARAGRAPHS_ASKED = 2000;

export interface SweepInput {
  readonly state: SourceState;
  readonly db: Database;
  /** What this run has removed already: in a dry run it is still there to be found. */
  readonly gone: { readonly claims: ReadonlySet<string>; readonly citations: ReadonlySet<string> };
}

/**
 * What the source said when it was last imported and says no more: its citations go, claims without a citation with them,
 * then entities, paragraphs and documents that nothing uses. Claims of documents that were withdrawn or restored are derived anew.
 */
export async function* planSweep(input: SweepInput): AsyncGenerator<PlannedBatch> {
  const stale = await staleClaims(input);
  for (const ids of batchesOf(stale, BATCH)) yield refresh(input.state, ids);
  const touched = await claimsOfChangedDocuments(input, new Set(stale));
  for (const ids of batchesOf(touched, BATCH)) yield refresh(input.state, ids);
  yield* undeclaredEntities(input);
  yield* lostParagraphs(input);
  yield* lostDocuments(input);
}

/** Compares claims that the source does not state with what there should be: removes, derives and draws anew. */
async function refresh(state: SourceState, claims: readonly string[]): Promise<PlannedBatch> {
  const graph = statesNothing(state);
  const stored = await state.store.load(graph, { couple: true, claims });
  return { ...planBatch({ graph, stored, scope: state.scope }), lines: 0 };
}

function statesNothing({ checked, source }: SourceState): SourceGraph {
  return { ...STATES_NOTHING, origin: checked.symbols.origin, source };
}

async function staleClaims(input: SweepInput): Promise<readonly string[]> {
  const { state, db, gone } = input;
  const { checked, stored, source, scope, signal } = state;
  const stale = new Set<string>();
  const own = [...stored.values()].filter((document) => document.source === source);
  for await (const paragraphs of storedParagraphs(input, own)) {
    for (const chunkIds of batchesOf([...paragraphs.values()].flat(), PARAGRAPHS_ASKED)) {
      const rows = await run(
        db,
        ask.claimsInParagraphs,
        { chunkIds: [...chunkIds], origin: checked.symbols.origin },
        { signal, timeoutMs: 60_000 },
      );
      for (const { id, named } of rows) {
        if (!scope.isStated(id) && !gone.claims.has(id) && !isComparedWithEntity(named, state)) stale.add(id);
      }
    }
  }
  return [...stale].toSorted();
}

type Sized = Pick<StoredDocument, 'id' | 'paragraphCount'>;

/**
 * The ids of all paragraphs that documents have in the database, by document, whether they are known by number or by key. A table may
 * refer to thousands of documents without a paragraph of their own: they are asked about together.
 */
async function* storedParagraphs(
  { db, state }: SweepInput,
  documents: readonly Sized[],
): AsyncGenerator<ReadonlyMap<string, readonly string[]>> {
  for (const some of togetherBySize(documents)) {
    const documentIds = some.map(({ id }) => id);
    const rows = await run(db, ask.paragraphIds, { documentIds }, { signal: state.signal, timeoutMs: 60_000 });
    const byDocument = groupBy(rows, ({ documentId }) => documentId);
    yield new Map([...byDocument].map(([document, paragraphs]) => [document, paragraphs.map(({ id }) => id)]));
  }
}

/** So many documents that they have no more paragraphs than are asked for at once; a large one by itself. */
function* togetherBySize(documents: readonly Sized[]): Generator<readonly Sized[]> {
  let some: Sized[] = [];
  let size = 0;
  for (const document of documents) {
    const own = Math.max(1, document.paragraphCount);
    if (some.length > 0 && size + own > PARAGRAPHS_ASKED) {
      yield some;
      some = [];
      size = 0;
    }
    some.push(document);
    size += own;
  }
  if (some.length > 0) yield some;
}

/** The names of a declared entity were compared with its line. */
function isComparedWithEntity(named: string | null, { checked }: SourceState): boolean {
  return named !== null && (checked.symbols.entity(named) !== undefined || checked.redirects.isTarget(named));
}

async function claimsOfChangedDocuments(
  { state, db }: SweepInput,
  stale: ReadonlySet<string>,
): Promise<readonly string[]> {
  const isLive = (status: string | null): boolean => status === null || status === 'live' || status === 'corrected';
  const changed = [...state.stored.values()]
    .filter((document) => state.scope.liveOf(document.id) === !isLive(document.status))
    .map((document) => document.id);
  if (changed.length === 0) return [];
  const rows = await run(db, ask.claimsCitedIn, { documentIds: changed }, { signal: state.signal });
  return rows
    .filter(({ id, named }) => !stale.has(id) && !state.scope.isStated(id) && !isComparedWithEntity(named, state))
    .map((row) => row.id);
}

async function* undeclaredEntities({ state, db, gone }: SweepInput): AsyncGenerator<PlannedBatch> {
  const { checked, source, signal } = state;
  const declared = await run(db, ask.declaredEntities, { source }, { signal, timeoutMs: 60_000 });
  const undeclared = declared.map((row) => row.id).filter((id) => checked.symbols.entity(id) === undefined);
  for (const ids of batchesOf(undeclared, BATCH)) {
    const entities = await run(db, ask.storedEntities, { ids: [...ids] }, { signal });
    const users = await run(db, ask.entityUsers, { ids: [...ids] }, { signal });
    const used = new Set(
      users
        .filter(({ claims, citations }) => {
          return claims.some((id) => !gone.claims.has(id)) || citations.some((id) => !gone.citations.has(id));
        })
        .map((row) => row.id),
    );
    yield entitiesBatch(entities, { source, used });
  }
}

function entitiesBatch(
  entities: readonly StoredEntity[],
  { source, used }: { readonly source: string; readonly used: ReadonlySet<string> },
): PlannedBatch {
  const shared = entities.filter((entity) => entity.sources.some((one) => one !== source));
  const removed = entities
    // Still used without being declared: it stays ours, so that a later run can remove it.
    .filter((entity) => entity.sources.every((one) => one === source) && !used.has(entity.id))
    .map((entity) => entity.id);
  const rows: EntityWrite[] = shared.map((entity) => withoutSource(entity, source));
  const changed = countDifferences(
    rows.map(() => 'changed' as const),
    removed.length,
  );
  return {
    rows: { ...NO_ROWS, entities: rows, removedEntities: removed },
    counts: { entities: changed },
    notices: [],
    lines: 0,
  };
}

/** Beyond the end of a document that became shorter, and those known by a key that no line has any more. */
async function* lostParagraphs(input: SweepInput): AsyncGenerator<PlannedBatch> {
  const { checked, stored, source } = input.state;
  const { symbols } = checked;
  const own = [...stored.values()].filter((one) => one.source === source && symbols.documents.has(one.id));
  for await (const paragraphs of storedParagraphs(input, own)) {
    const lost = [...paragraphs].flatMap(([document, ids]) => {
      const now = symbols.documents.get(document)?.paragraphs;
      if (now === undefined) return [];
      const kept = new Set(Array.from({ length: now }, (_, at) => symbols.paragraphId(document, at + 1)));
      return ids.filter((id) => !kept.has(id));
    });
    if (lost.length === 0) continue;
    yield {
      rows: { ...NO_ROWS, removedParagraphs: lost },
      counts: { paragraphs: removals(lost.length) },
      notices: [],
      lines: 0,
    };
  }
}

/**
 * A document the source gave up is removed with its paragraphs, unless another source still cites it. Where paragraphs of other
 * sources refer to it, the document stays without its own: they would lose what they point at.
 */
async function* lostDocuments(input: SweepInput): AsyncGenerator<PlannedBatch> {
  const { state, db } = input;
  const { checked, stored, source, signal } = state;
  const given = [...stored.values()].filter((one) => one.source === source && !checked.symbols.documents.has(one.id));
  if (given.length === 0) return;
  const origin = checked.symbols.origin;
  const users = await run(db, ask.documentUsers, { ids: given.map((one) => one.id), origin }, { signal });
  const free = new Set(users.filter((row) => row.citations === 0n).map((row) => row.id));
  const freed = given.filter((one) => free.has(one.id));
  const paragraphs: string[] = [];
  for await (const some of storedParagraphs(input, freed)) paragraphs.push(...[...some.values()].flat());
  const referring = await run(db, referredDocuments, { ids: freed.map((one) => one.id), source }, { signal });
  const referred = new Set(referring.map((row) => row.id));
  const lost = freed.filter((one) => !referred.has(one.id));
  const emptied = freed.filter((one) => referred.has(one.id) && one.paragraphCount > 0);
  const documents = emptied.map(({ id, anchorDate }) => ({
    id,
    anchorDate: anchorDate ?? '',
    props: { paragraphCount: 0n, hash: null },
  }));
  yield {
    rows: { ...NO_ROWS, documents, removedDocuments: lost.map((one) => one.id), removedParagraphs: paragraphs },
    counts: {
      documents: countDifferences(
        documents.map(() => 'changed' as const),
        lost.length,
      ),
      paragraphs: removals(paragraphs.length),
    },
    notices: [],
    lines: 0,
  };
}

function removals(count: number): Counts {
  return countDifferences([], count);
}
