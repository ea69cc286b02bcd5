import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { isEmpty } from '@orrery/cypher/generated/import.ts';
import { entityIds, fillAliases } from '@orrery/cypher/generated/maintenance.ts';
import { run } from '@orrery/cypher/run.ts';
import { openDatabase } from '@orrery/server/src/db.ts';
import { pagesOfIds } from '../graph/pages.ts';
import { checkDrawing } from '../import/check-drawing.ts';
import { type CheckedSource, checkSource, collectSymbols } from '../import/check-source.ts';
import { addAllCounts } from '../import/counts.ts';
import { openSource } from '../import/formats/detect.ts';
import { importIdOf, type RecordedSource, recordSource } from '../import/import-source.ts';
import { NO_KINDS } from '../import/plan.ts';
import { openState, planSource } from '../import/plan-source.ts';
import { ImportRejected, Problems } from '../import/problem.ts';
import { Redirects } from '../import/redirects.ts';
import { runImport } from '../import/run.ts';
import type { Source } from '../import/source.ts';
import { EMPTY_STORE } from '../import/store.ts';
import type { Progress } from '../neo4j/jars.ts';
import { startManagedNeo4j } from '../neo4j/managed.ts';
import { GraphSheets, type SheetFiles } from './graph-sheets.ts';
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
 * Fills an empty database past the transaction log: the largest source of the path goes through `neo4j-admin database import`, with
 * the server stopped; what is left is imported as always. The graph is the one that importing all of it would have given: the same
 * code checks, maps, derives and decides what is drawn.
 * @throws {InvalidInput} when the database is not empty, or the largest source merges or withdraws something.
 * @throws {ImportRejected} when it is wrong in any place; the database stays empty.
 */
export async function bulkImport(options: BulkOptions): Promise<BulkReport> {
  const { path, home, progress, signal } = options;
  await withServer(options, async (db) => {
    if ((await run(db, isEmpty, {}, { signal })).empty) return;
    throw new InvalidInput(
      'The database is not empty, and a bulk import starts from nothing. Use "import", or wipe it first.',
    );
  });
  const [largest, ...others] = await bySize(await openSource(path));
  if (largest === undefined) throw new InvalidInput(`${path} holds nothing to import.`);
  const folder = await mkdtemp(join(tmpdir(), 'orrery-bulk-'));
  try {
    const started = performance.now();
    progress(`Reading and checking ${largest.path}`);
    const { files, recorded } = await writeSheets(await checked(largest, signal), folder, signal);
    const planned = performance.now();
    progress(`Building the database from ${files.rows} rows`);
    const reportFile = join(folder, 'report.txt');
    await runAdmin(home, { ...files, listDelimiter: LIST_DELIMITER, reportFile }, progress);
    const built = performance.now();
    progress('Building indexes, verifying');
    await withServer(options, async (db) => {
      await applySchema(db, signal);
      for await (const ids of pagesOfIds((page) => run(db, entityIds, page, { signal }))) {
        await run(db, fillAliases, { ids }, { signal });
      }
      await checkDrawing(db, signal);
      await recordSource(db, recorded);
      for (const other of others) await runImport({ path: other.path, db, signal });
    });
    const seconds = { plan: planned - started, admin: built - planned, finish: performance.now() - built };
    return { rows: files.rows, seconds: mapValues(seconds, (ms) => ms / 1000) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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

async function bySize(sources: readonly Source[]): Promise<readonly Source[]> {
  const sized = await Promise.all(sources.map(async (source) => ({ source, size: (await stat(source.path)).size })));
  return sized.toSorted((a, b) => b.size - a.size).map(({ source }) => source);
}

/** Reads a source through; throws when it is wrong in any place. */
export async function checked(source: Source, signal: AbortSignal | undefined): Promise<CheckedSource> {
  const problems = new Problems();
  const leftOut = new Problems();
  const symbols = await collectSymbols(source, { problems, leftOut, signal });
  const found = await checkSource(
    { source, symbols, problems, leftOut },
    { redirects: new Redirects(new Map()), signal },
  );
  if (problems.total > 0) throw new ImportRejected(problems);
  if (symbols.merges.length === 0 && symbols.retractions.length === 0) return found;
  throw new InvalidInput(
    `${source.path} merges or withdraws something; use "import" for it, or put that into a file of its own.`,
  );
}

export interface Sheets {
  readonly files: SheetFiles;
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
