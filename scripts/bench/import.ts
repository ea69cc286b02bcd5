import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { applySchema } from '@orrery/cypher/apply-schema.ts';
import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { PlannedRows } from '@orrery/ledger/bench/planned-rows.ts';
import {
  checked,
  EMPTY_STORE,
  LIST_DELIMITER,
  openSource,
  openState,
  PlannedGraph,
  planBulk,
  planSource,
  runImport,
  type Source,
} from '@orrery/ledger/index.ts';
import { prepare } from '../bulk/bulk-import.ts';
import { runAdmin } from '../bulk/run-admin.ts';
import { powerLaw } from '../generate/power-law.ts';
import { type ManagedNeo4j, startManagedNeo4j } from '../neo4j/managed.ts';
import { ROOT } from '../neo4j/paths.ts';
import { randomPort } from '../neo4j/port.ts';
import { printRatios } from './measure.ts';

/** Nodes and relationships that one generated entity comes to, with its claims, citations and paragraphs. */
const ROWS_PER_ENTITY = 27;
const WARM_ROWS = 5000;
const DEFAULT_ROWS = '10000,100000,1000000';

/**
 * Nodes and relationships per second, and peak memory, at several sizes (`BENCH_ROWS=10000,100000`). The first two write into a server
 * that is warm and has the constraints and indexes, the others begin and end with a stopped one. What each does:
 * - bare driver: writes, in `UNWIND` batches of 1,000 under the same constraints, exactly the nodes and relationships our importer
 *   plans, made ready beforehand; it reads no file, checks nothing, derives nothing, draws nothing itself, counts nothing
 * - Orrery: reads and checks the file, maps, compares, derives, writes, draws, verifies the drawing; again: the same, unchanged
 * - neo4j-admin: builds a store from CSV files made ready beforehand; then, until it can be used, the server starts and makes the same
 *   constraints and indexes
 * - Orrery in bulk: reads, checks and maps the file, writes the CSV files, runs neo4j-admin, starts the server, makes constraints and
 *   indexes, verifies the drawing
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
  const path = await generate(join(folder, 'made.claims.jsonl'), wanted);
  const planned = await planRows(path, folder);
  const bare = await inDatabase(folder, async ({ db }) => {
    await warmUp(db, folder);
    return planned.writeByHand(db);
  });
  const [first, again] = await inDatabase(folder, async ({ db, server }) => {
    await warmUp(db, folder);
    return [await importInChild(path, server), await importInChild(path, server)] as const;
  });
  const admin = await timeAdmin(path, folder);
  const bulk = await runChild(['bulk', path, await preparedHome(folder), String(await randomPort())]);
  const rate = (seconds: number): number => planned.rows / seconds;
  console.log(`\n  ${planned.rows} nodes and relationships; ${memory({ importer: first, again, bulk })}`);
  printRatios([
    ['bare driver, the same rows by hand', rate(bare)],
    ['Orrery: checked, compared, derived, drawn', rate(first.seconds)],
    ['Orrery, the same file again (no change)', rate(again.seconds)],
  ]);
  printRatios([
    ['neo4j-admin, CSV ready, until usable', rate(admin.build + admin.finish)],
    ['neo4j-admin, CSV ready, the build alone', rate(admin.build)],
    ['Orrery in bulk, from the claims file', rate(bulk.seconds)],
  ]);
}

async function generate(path: string, rows: number): Promise<string> {
  const entities = Math.ceil(rows / ROWS_PER_ENTITY);
  await pipeline(Readable.from(powerLaw({ entities, seed: 1 })), createWriteStream(path));
  return path;
}

/** Both ways of writing have been used once, so that neither is measured on a server that still compiles its own code. */
async function warmUp(db: OpenDatabase, folder: string): Promise<void> {
  const path = await generate(join(folder, 'warm.claims.jsonl'), WARM_ROWS);
  const planned = await planRows(path, folder, 'warm.bin');
  await applySchema(db);
  await planned.writeByHand(db);
  await wipe(db);
  await runImport({ path, db });
  await wipe(db);
}

async function wipe(db: OpenDatabase): Promise<void> {
  const session = db.driver.session({ database: db.name });
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  await session.close();
}

function memory(runs: Readonly<Record<string, ChildFigures>>): string {
  const parts = Object.entries(runs).map(([name, { mebibytes }]) => `${name} ${mebibytes.toFixed(0)} MiB`);
  return `at most ${parts.join(', ')}`;
}

async function planRows(path: string, folder: string, name = 'planned.bin'): Promise<PlannedRows> {
  const source = await onlySource(path);
  const state = await openState({
    checked: await checked(source, undefined),
    store: EMPTY_STORE,
    text: undefined,
    signal: undefined,
  });
  const rows = new PlannedRows(join(folder, name));
  const graph = new PlannedGraph(rows);
  for await (const batch of planSource(state)) graph.take(batch, 'i_bench');
  rows.finish();
  return rows;
}

async function onlySource(path: string): Promise<Source> {
  const [source] = await openSource(path);
  if (source === undefined) throw new Error(`${path} is no source.`);
  return source;
}

interface Running {
  readonly db: OpenDatabase;
  readonly server: ManagedNeo4j;
}

async function inDatabase<T>(folder: string, work: (running: Running) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(folder, 'home-'));
  return inHome(home, work);
}

async function inHome<T>(home: string, work: (running: Running) => Promise<T>): Promise<T> {
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
  return runChild(['import', path, JSON.stringify(connection)]);
}

async function runChild(args: readonly string[]): Promise<ChildFigures> {
  const program = join(import.meta.dirname, 'import-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, ...args], { cwd: ROOT });
  return JSON.parse(stdout);
}

/** Seconds: of the build, and from there to a database as the importer leaves it. */
async function timeAdmin(path: string, folder: string): Promise<{ readonly build: number; readonly finish: number }> {
  const csv = await mkdtemp(join(folder, 'csv-'));
  const { files } = await planBulk(path, { folder: csv, progress: () => {} });
  const home = await preparedHome(folder);
  const bulk = { ...files, listDelimiter: LIST_DELIMITER, reportFile: join(csv, 'report.txt') };
  const build = await timed(() => runAdmin(home, bulk, () => {}));
  const finish = await timed(() => inHome(home, ({ db }) => applySchema(db)));
  return { build, finish };
}

/** Settings and password, for both: a user of the tool has that already. */
async function preparedHome(folder: string): Promise<string> {
  const home = await mkdtemp(join(folder, 'home-'));
  await prepare({ home, progress: () => {} });
  return home;
}

/** Seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
