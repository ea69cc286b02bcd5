import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { openDatabase } from '@orrery/cypher/open-database.ts';
import {
  checkDrawing,
  LIST_DELIMITER,
  planBulk,
  recordSource,
  refuseForeign,
  runImport,
} from '@orrery/ledger/index.ts';
import { prepareHome } from '../neo4j/home.ts';
import { ensureJars, type Progress } from '../neo4j/jars.ts';
import { findJava } from '../neo4j/java.ts';
import { startManagedNeo4j } from '../neo4j/managed.ts';
import { runAdmin } from './run-admin.ts';

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
  // A store that was never started is empty, so its server need not be started to ask.
  const untouched = await isUntouched(home);
  const preparing = untouched ? prepare(options) : refuseUnlessEmpty(options);
  // Avoids an unhandled rejection: the error surfaces at the next await.
  preparing.catch(() => {});
  if (!untouched) await preparing;
  const folder = await mkdtemp(join(tmpdir(), 'orrery-bulk-'));
  try {
    const started = performance.now();
    const { files, recorded, others } = await planBulk(path, { ...options, folder });
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

function mapValues<K extends string>(
  record: Readonly<Record<K, number>>,
  to: (value: number) => number,
): Record<K, number> {
  const mapped: Record<K, number> = { ...record };
  for (const key in mapped) mapped[key] = to(mapped[key]);
  return mapped;
}
