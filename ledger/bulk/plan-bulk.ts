import { stat } from 'node:fs/promises';
import { Bug, InvalidInput } from '@orrery/cypher/errors.ts';
import { newMarker } from '@orrery/cypher/ownership.ts';
import {
  type CheckedSource,
  type CollectedSource,
  checkSource,
  collectSymbols,
  hashFiles,
} from '../check/check-source.ts';
import { openState, type SourceState } from '../check/source-state.ts';
import { importIdOf, type RecordedSource } from '../import/import-source.ts';
import { planCoupled, planDocumentLines, planUndescribed } from '../import/plan-source.ts';
import { settleDocuments } from '../import/settle-documents.ts';
import { addAllCounts } from '../plan/counts.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { NO_KINDS } from '../plan/plan.ts';
import { Redirects } from '../plan/redirects.ts';
import { openSource } from '../read/formats/detect.ts';
import type { ClaimsLine } from '../read/lines.ts';
import { ImportRejected, Problems } from '../read/problem.ts';
import type { OpenedSource, Source } from '../read/source.ts';
import { EMPTY_STORE } from '../store/store.ts';
import { type BulkFiles, GraphSheets } from './graph-sheets.ts';
import { canBeginEarly, type Helper, type HelperWork, startHelper } from './helper.ts';
import { planPart } from './plan-part.ts';
import { PlannedGraph } from './planned-graph.ts';
import { Stretches } from './stretches.ts';

export interface BulkPlan {
  /** Of the source that goes in bulk. */
  readonly files: BulkFiles;
  readonly recorded: RecordedSource;
  /** What is imported after it. */
  readonly others: readonly OpenedSource[];
}

export interface BulkPlanOptions {
  /** An empty one, for the sheets. */
  readonly folder: string;
  progress(text: string): void;
  readonly signal?: AbortSignal | undefined;
  /** Bytes from which a second thread helps; for tests. */
  readonly helpFrom?: number | undefined;
}

/**
 * Reads, checks and plans the largest source that merges and withdraws nothing, and writes it into the files of a bulk import: merges and
 * retractions speak of what other sources write, so they come after those. A second thread plans while the first still checks.
 * @throws {InvalidInput} when the path holds nothing to import, or no source is fit. @throws {ImportRejected} when the source is wrong.
 */
export async function planBulk(path: string, options: BulkPlanOptions): Promise<BulkPlan> {
  const { folder, progress, signal, helpFrom } = options;
  const sources = await bySize(await openSource(path));
  const all = sources.map(({ source }) => source);
  await settleDocuments(all, { db: undefined, writes: true, signal });
  for (const { source, bytes } of sources) {
    progress(`Reading and checking ${source.path}`);
    const helper = startHelper(source, { bytes, folder, atLeast: helpFrom });
    try {
      const collected = await collect(source, signal);
      if (collected.symbols.merges.length > 0 || collected.symbols.retractions.length > 0) continue;
      const planned = await planCollected(collected, { path, opened: source.opened, folder, signal, helper });
      return { ...planned, others: all.filter((one) => one !== source) };
    } finally {
      await helper?.end();
    }
  }
  throw new InvalidInput(
    sources.length === 0
      ? `${path} holds nothing to import.`
      : `Every source of ${path} merges or withdraws something; use "import", or put that into a file of its own.`,
  );
}

async function bySize(sources: readonly OpenedSource[]): Promise<readonly { source: OpenedSource; bytes: number }[]> {
  const sized = await Promise.all(sources.map(async (source) => ({ source, bytes: (await stat(source.path)).size })));
  return sized.toSorted((a, b) => b.bytes - a.bytes);
}

interface Planning {
  readonly path: string;
  readonly opened: string;
  readonly folder: string;
  readonly signal: AbortSignal | undefined;
  readonly helper: Helper | undefined;
}

async function planCollected(
  collected: CollectedSource,
  { path, opened, folder, signal, helper }: Planning,
): Promise<Omit<BulkPlan, 'others'>> {
  const { source, symbols } = collected;
  const startedAt = new Date();
  const sha256 = await hashFiles(source.files);
  const importId = importIdOf({ source: sourceOf(symbols), sha256, startedAt });
  const stretches = Stretches.of(symbols.lineCount);
  const begin = (): Promise<HelperWork> | undefined =>
    canBeginEarly(symbols)
      ? helper?.plan({ path, opened, importId, startedAt, shared: symbols.share(), stretches: stretches.memory })
      : undefined;
  const helped = begin();
  // Avoids an unhandled rejection: what is wrong with the source is found by checking it, and told first.
  helped?.catch(() => {});
  const good = await checkGood(collected, signal);
  const state = await openState({ checked: good, store: EMPTY_STORE, text: undefined, signal });
  const sheets = new GraphSheets(folder);
  const graph = new PlannedGraph(sheets, startedAt);
  graph.mark(newMarker('bulk'));
  if (source.words !== undefined) graph.words(state.source, source.words.words);
  let counts = NO_KINDS;
  for await (const batch of documentsOf(state)) {
    graph.take(batch, importId);
    counts = addAllCounts(counts, batch.counts);
  }
  const own = await planPart({ source, symbols, stretches, graph, importId, signal, isCoupled: couplingOf(good) });
  const other = await helped;
  const taken = stretches.taken + (other?.taken ?? 0);
  if (taken !== symbols.lineCount && source.format === 'claims')
    throw new Bug(`${source.path}: ${taken} of ${symbols.lineCount} lines were planned.`);
  const coupled = [...own.coupled, ...(other?.coupled ?? [])].toSorted((a, b) => a.line.place.line - b.line.place.line);
  const last = await planCoupled(state, coupled);
  graph.take(last, importId);
  for (const more of [own.counts, last.counts, other?.counts ?? {}]) counts = addAllCounts(counts, more);
  return {
    files: bothFiles(sheets.finish(), other?.files),
    recorded: { checked: good, source: state.source, importId, counts, startedAt },
  };
}

async function* documentsOf(state: SourceState): ReturnType<typeof planDocumentLines> {
  yield* planDocumentLines(state);
  yield* planUndescribed(state);
}

function couplingOf({ claims }: CheckedSource): (line: ClaimsLine) => boolean {
  return (line) =>
    line.type === 'claim'
      ? claims.hasCoupledClaims && claims.isCoupledClaim(claims.idOf(line))
      : line.type === 'entity' && claims.isCoupledEntity(line);
}

function bothFiles(first: BulkFiles, second: BulkFiles | undefined): BulkFiles {
  if (second === undefined) return first;
  return {
    nodes: [...first.nodes, ...second.nodes],
    relationships: [...first.relationships, ...second.relationships],
    rows: first.rows + second.rows,
  };
}

async function collect(source: Source, signal: AbortSignal | undefined): Promise<CollectedSource> {
  const problems = new Problems();
  const leftOut = new Problems();
  return { source, symbols: await collectSymbols(source, { problems, leftOut, signal }), problems, leftOut };
}

async function checkGood(collected: CollectedSource, signal: AbortSignal | undefined): Promise<CheckedSource> {
  const found = await checkSource(collected, { redirects: new Redirects(new Map()), signal });
  if (found.problems.total > 0) throw new ImportRejected(found.problems);
  return found;
}

/** Reads a source through. @throws {ImportRejected} when it is wrong in any place. */
export async function checked(source: Source, signal: AbortSignal | undefined): Promise<CheckedSource> {
  return checkGood(await collect(source, signal), signal);
}
