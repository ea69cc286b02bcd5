import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { newMarker } from '@orrery/cypher/ownership.ts';
import { openDatabase } from '@orrery/server/src/db.ts';
import { checkDrawing } from '../import/check-drawing.ts';
import { type CheckedSource, type CollectedSource, checkSource, collectSymbols } from '../import/check-source.ts';
import { addAllCounts } from '../import/counts.ts';
import { openSource } from '../import/formats/detect.ts';
import { importIdOf, type RecordedSource, recordSource } from '../import/import-source.ts';
import { refuseForeign } from '../import/ownership.ts';
import { NO_KINDS } from '../import/plan.ts';
import { openState, planSource } from '../import/plan-source.ts';
import { ImportRejected, Problems } from '../import/problem.ts';
import { Redirects } from '../import/redirects.ts';
import { runImport } from '../import/run.ts';
import type { OpenedSource, Source } from '../import/source.ts';
import { EMPTY_STORE } from '../import/store.ts';
import { prepareHome } from '../neo4j/home.ts';
import { ensureJars, type Progress } from '../neo4j/jars.ts';
import { findJava } from '../neo4j/java.ts';
import { startManagedNeo4j } from '../neo4j/managed.ts';
import { type BulkFiles, GraphSheets } from './graph-sheets.ts';
import { PlannedGraph } from './planned-graph.ts';
import { runAdmin } from './run-admin.ts';
import { LIST_DELIMITER } from './sheet.ts';

export interface BulkOptions {
  readonly path: string;
  /** NEO4J_HOME of a managed server that does not run. */
  readonly home: string;
  readonly port?: number | undefined;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

export interface BulkReport {
  /** Nodes and relationships that neo4j-admin wrote. */
  readonly rows: number;
  /** Seconds of reading, checking and writing files; of neo4j-admin; of indexes and verification. */
  readonly seconds: { readonly plan: number; readonly admin: number; readonly finish: number };
}

/**
 * Fills an empty database past the transaction log: the largest source of the path that merges and withdraws nothing goes through
 * `neo4j-admin database import`, with the server stopped; the others are imported after it as always. The graph is the one that
 * importing all of it would have given: the same code checks, maps, derives and decides what is drawn.
 * @throws {InvalidInput} when the database is not empty, or no source is fit for it.
 * @throws {ImportRejected} when the source is wrong in any place; the database stays empty.
 */
export async function bulkImport(options: BulkOptions): Promise<BulkReport> {
  const { path, home, progress, signal } = options;
  // Of a store that was never started nobody needs to be asked whether it is empty.
  const untouched = await isUntouched(home);
  const preparing = untouched ? prepare(options) : refuseUnlessEmpty(options);
  // Whoever waits for it gets the error; until then it is nobody's.
  preparing.catch(() => {});
  if (!untouched) await preparing;
  const folder = await mkdtemp(join(tmpdir(), 'orrery-bulk-'));
  try {
    const started = performance.now();
    const { source, others } = await chooseSource(path, options);
    const { files, recorded } = await writeSheets(source, folder, signal);
    await preparing;
    const planned = performance.now();
    progress(`Building the database from ${files.rows} rows`);
    const reportFile = join(folder, 'report.txt');
    await runAdmin(home, { ...files, listDelimiter: LIST_DELIMITER, reportFile }, progress);
    const built = performance.now();
    progress('Building indexes, verifying');
    await withServer(options, async (db) => {
      await applySchema(db, signal);
      await checkDrawing(db, signal);
      await recordSource(db, recorded);
      for (const other of others) {
        progress(`Importing ${other.path}`);
        await runImport({ path: other.opened, db, signal });
      }
    });
    const seconds = { plan: planned - started, admin: built - planned, finish: performance.now() - built };
    return { rows: files.rows, seconds: mapValues(seconds, (ms) => ms / 1000) };
  } finally {
    await preparing.catch(() => {});
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the managed Neo4j of this home was never started, so that there is no database. */
async function isUntouched(home: string): Promise<boolean> {
  return stat(join(home, 'data/databases/neo4j')).then(
    () => false,
    () => true,
  );
}

/** What the first start would do before it starts: folders, settings, password. */
export async function prepare({ home, port = 0, progress, signal }: Omit<BulkOptions, 'path'>): Promise<void> {
  const jars = await ensureJars(progress, signal);
  await prepareHome({ folder: home, port, jars, java: await findJava() });
}

async function refuseUnlessEmpty(options: BulkOptions): Promise<void> {
  await withServer(options, async (db) => {
    const { nodes, ownership, marker } = await refuseForeign(db, options.signal);
    // A marker alone is what an import leaves that ended right after it.
    if (ownership === 'empty' || (marker !== null && nodes === 1n)) return;
    throw new InvalidInput(
      'The database is not empty, and a bulk import starts from nothing. Use "import", or wipe it first.',
    );
  });
}

async function withServer(options: BulkOptions, work: (db: Database) => Promise<void>): Promise<void> {
  const { home, port, progress } = options;
  const server = await startManagedNeo4j({ home, progress, ...(port === undefined ? {} : { port }) });
  try {
    const db = openDatabase(server.connection);
    try {
      await work(db);
    } finally {
      await db.close();
    }
  } finally {
    await server.stop();
  }
}

interface Chosen {
  readonly source: CheckedSource;
  readonly others: readonly OpenedSource[];
}

/** The largest source that merges and withdraws nothing: that speaks of what others write, and is imported once they are there. */
async function chooseSource(path: string, { progress, signal }: BulkOptions): Promise<Chosen> {
  const sources = await bySize(await openSource(path));
  for (const source of sources) {
    progress(`Reading and checking ${source.path}`);
    const collected = await collect(source, signal);
    if (collected.symbols.merges.length > 0 || collected.symbols.retractions.length > 0) continue;
    return { source: await checkGood(collected, signal), others: sources.filter((one) => one !== source) };
  }
  throw new InvalidInput(
    sources.length === 0
      ? `${path} holds nothing to import.`
      : `Every source of ${path} merges or withdraws something; use "import", or put that into a file of its own.`,
  );
}

async function bySize(sources: readonly OpenedSource[]): Promise<readonly OpenedSource[]> {
  const sized = await Promise.all(sources.map(async (source) => ({ source, size: (await stat(source.path)).size })));
  return sized.toSorted((a, b) => b.size - a.size).map(({ source }) => source);
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

export interface Sheets {
  readonly files: BulkFiles;
  readonly recorded: RecordedSource;
}

/** Writes the files of a source that was found good. */
export async function writeSheets(
  source: CheckedSource,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Sheets> {
  const startedAt = new Date();
  const state = await openState({ checked: source, store: EMPTY_STORE, text: undefined, signal });
  const importId = importIdOf(state, startedAt);
  const sheets = new GraphSheets(folder);
  const graph = new PlannedGraph(sheets);
  await graph.mark(newMarker('bulk'));
  let counts = NO_KINDS;
  for await (const batch of planSource(state)) {
    await graph.take(batch, importId);
    counts = addAllCounts(counts, batch.counts);
  }
  return {
    files: await sheets.finish(),
    recorded: { checked: source, source: state.source, importId, counts, startedAt },
  };
}

function mapValues<K extends string>(
  record: Readonly<Record<K, number>>,
  to: (value: number) => number,
): Record<K, number> {
  const mapped: Record<K, number> = { ...record };
  for (const key in mapped) mapped[key] = to(mapped[key]);
  return mapped;
}
