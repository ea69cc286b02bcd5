import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { applySchema } from '@orrery/cypher/apply-schema.ts';
import { type OpenDatabase, openDatabase } from '@orrery/server/src/db.ts';
import { bulkImport, checked, writeSheets } from '../bulk/bulk-import.ts';
import { PlannedGraph } from '../bulk/planned-graph.ts';
import { runAdmin } from '../bulk/run-admin.ts';
import { LIST_DELIMITER } from '../bulk/sheet.ts';
import { powerLaw } from '../generate/power-law.ts';
import { openSource } from '../import/formats/detect.ts';
import { openState, planSource } from '../import/plan-source.ts';
import { EMPTY_STORE } from '../import/store.ts';
import { type ManagedNeo4j, startManagedNeo4j } from '../neo4j/managed.ts';
import { ROOT } from '../neo4j/paths.ts';
import { randomPort } from '../neo4j/port.ts';
import { printRatios } from './measure.ts';
import { PlannedRows } from './planned-rows.ts';

/** Nodes and relationships that one generated entity comes to, with its claims, citations and paragraphs. */
const ROWS_PER_ENTITY = 27;
const DEFAULT_ROWS = '10000,100000';

/**
 * Nodes and relationships per second at several sizes (`BENCH_ROWS=10000,100000,1000000`). What each does:
 * - bare driver: writes, in `UNWIND` batches of 1,000 under the same constraints, exactly the nodes and relationships our importer
 *   plans, ready in memory; it reads no file, checks nothing, derives nothing, draws nothing itself, counts nothing
 * - Orrery: reads and checks the file, maps, compares, derives, writes, draws, verifies the drawing; again: the same, unchanged
 * - neo4j-admin: builds an unconstrained store from CSV files that are ready
 * - Orrery in bulk: reads, checks and maps the file, writes the CSV files, runs neo4j-admin, builds indexes, verifies
 */
export async function benchImport(): Promise<void> {
  for (const rows of (process.env['BENCH_ROWS'] ?? DEFAULT_ROWS).split(',').map(Number)) {
    const folder = await mkdtemp(join(tmpdir(), 'orrery-bench-'));
    try {
      await benchSize(rows, folder);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

async function benchSize(wanted: number, folder: string): Promise<void> {
  const path = join(folder, 'made.claims.jsonl');
  const entities = Math.ceil(wanted / ROWS_PER_ENTITY);
  await pipeline(Readable.from(powerLaw({ entities, seed: 1 })), createWriteStream(path));
  const planned = await planInMemory(path);
  const bare = await inDatabase(folder, async ({ db }) => {
    await applySchema(db);
    return timed(() => planned.writeByHand(db));
  });
  const [first, again] = await inDatabase(folder, async ({ server }) => [
    await importInChild(path, server),
    await importInChild(path, server),
  ]);
  const admin = await timeAdmin(path, folder);
  const bulk = await timeBulk(path, folder);
  const rate = (seconds: number): number => planned.rows / seconds;
  console.log(
    `\n  ${planned.rows} nodes and relationships; importer: ${first.mebibytes.toFixed(0)} MiB at most, again ${again.mebibytes.toFixed(0)} MiB`,
  );
  printRatios([
    ['bare driver, the same rows by hand', rate(bare)],
    ['Orrery: checked, compared, derived, drawn', rate(first.seconds)],
    ['Orrery, the same file again (no change)', rate(again.seconds)],
  ]);
  printRatios([
    ['neo4j-admin, CSV files ready', rate(admin)],
    ['Orrery in bulk, from the claims file', rate(bulk)],
  ]);
}

async function planInMemory(path: string): Promise<PlannedRows> {
  const [source] = await openSource(path);
  if (source === undefined) throw new Error(`${path} is no source.`);
  const state = await openState({
    checked: await checked(source, undefined),
    store: EMPTY_STORE,
    text: undefined,
    signal: undefined,
  });
  const rows = new PlannedRows();
  const graph = new PlannedGraph(rows);
  for await (const batch of planSource(state)) await graph.take(batch, 'i_bench');
  return rows;
}

interface Running {
  readonly db: OpenDatabase;
  readonly server: ManagedNeo4j;
}

async function inDatabase<T>(folder: string, work: (running: Running) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(folder, 'home-'));
  const server = await startManagedNeo4j({ home, port: await randomPort() });
  const db = openDatabase(server.connection);
  try {
    return await work({ db, server });
  } finally {
    await db.close();
    await server.stop();
  }
}

interface ChildFigures {
  readonly seconds: number;
  readonly mebibytes: number;
}

async function importInChild(path: string, { connection }: ManagedNeo4j): Promise<ChildFigures> {
  const program = join(import.meta.dirname, 'import-child.ts');
  const args = ['--import', 'tsx', program, path, JSON.stringify(connection)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return JSON.parse(stdout);
}

async function timeAdmin(path: string, folder: string): Promise<number> {
  const [source] = await openSource(path);
  if (source === undefined) throw new Error(`${path} is no source.`);
  const csv = await mkdtemp(join(folder, 'csv-'));
  const { files } = await writeSheets(await checked(source, undefined), csv, undefined);
  const home = await mkdtemp(join(folder, 'home-'));
  const server = await startManagedNeo4j({ home, port: await randomPort() });
  await server.stop();
  const bulk = { ...files, listDelimiter: LIST_DELIMITER, reportFile: join(csv, 'report.txt') };
  return timed(() => runAdmin(home, bulk, () => {}));
}

async function timeBulk(path: string, folder: string): Promise<number> {
  const home = await mkdtemp(join(folder, 'home-'));
  const { seconds } = await bulkImport({ path, home, port: await randomPort(), progress: () => {} });
  return seconds.plan + seconds.admin + seconds.finish;
}

/** Seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
