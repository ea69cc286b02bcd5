import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { BUILT_IN, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { openDatabase } from '@orrery/cypher/open-database.ts';
import { emptyGraph } from '@orrery/ledger/faults/graph-state.ts';
import { dumpGraph, rebuildGraph, runImport, verifyGraph } from '@orrery/ledger/index.ts';
import { FILM_CLAIMS, FILM_WORDS } from '@orrery/ledger/test/film/film.ts';
import { harbourLines, META, tideLines, toText, writeClaims } from '@orrery/ledger/test/toy.ts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureJars } from '../neo4j/jars.ts';
import { startManagedNeo4j } from '../neo4j/managed.ts';
import { ROOT } from '../neo4j/paths.ts';
import { randomPort } from '../neo4j/port.ts';
import { takeKeptPassword } from '../neo4j/shared-password.ts';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../neo4j/throw-away.ts';
import { bulkImport } from './bulk-import.ts';

/** Where the same files are imported one batch after the other. */
let other: ThrowAwayNeo4j;
beforeAll(async () => {
  other = await startThrowAwayNeo4j();
}, 180_000);
afterAll(() => other.stop());

let home: string;
let port: number;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'orrery-bulk-home-'));
  await takeKeptPassword(home, await ensureJars(() => {}));
  port = await randomPort();
});
afterEach(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

const progress = (): void => {};

async function withDatabase<T>(at: string, work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const server = await startManagedNeo4j({ home: at, port, quickStart: true });
  const db = openDatabase(server.connection);
  try {
    return await work(db);
  } finally {
    await db.close();
    await server.stop();
  }
}

/** What an import into an empty database makes of a path. */
async function imported(path: string): Promise<readonly string[]> {
  await emptyGraph(other.connection);
  return withOther(async (db) => {
    await runImport({ path, db });
    return dumpGraph(db);
  });
}

async function withOther<T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const db = openDatabase(other.connection);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Everything the format has, and what films are told in, which no code knows. */
async function writeHarbourAndFilm(): Promise<string> {
  const path = await writeClaims(`${toText(harbourLines())}${withoutMeta(await readFile(FILM_CLAIMS, 'utf8'))}`);
  await copyFile(FILM_WORDS, join(dirname(path), 'toy.vocabulary.yaml'));
  return path;
}

const withoutMeta = (claims: string): string => claims.slice(claims.indexOf('\n') + 1);

test('in bulk gives the graph of an import, words of its own included, which can be derived anew and is left alone', async () => {
  const path = await writeHarbourAndFilm();
  const report = await bulkImport({ path, home, port, progress });
  expect(report.rows).toBe(227);
  const bulk = await withDatabase(home, async (db) => {
    // As a process that did not import it.
    useVocabulary(BUILT_IN);
    expect(await verifyGraph({ db })).toEqual([]);
    return dumpGraph(db);
  });
  expect(bulk).toEqual(await imported(path));
  useVocabulary(BUILT_IN);
  const rebuilt = await withOther(async (db) => {
    await rebuildGraph({ db });
    return dumpGraph(db);
  });
  expect(rebuilt).toEqual(bulk);

  await expect(bulkImport({ path: await writeClaims(tideLines()), home, port, progress })).rejects.toThrow(
    'The database is not empty, and a bulk import starts from nothing. Use "import", or wipe it first.',
  );
  expect(await withDatabase(home, dumpGraph)).toEqual(bulk);
});

/** The header and the first rows: every kind of cell, in a twentieth of the time. */
const ROWS_TAKEN = 120;

test('in bulk gives the graph of an import: the bundled article, the beginning of the table and films in one folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-bulk-data-'));
  try {
    const article = join(ROOT, 'data/lecun-2025-10/claims.jsonl');
    const mapping = join(ROOT, 'data/epoch-models/models.mapping.yaml');
    for (const file of [article, mapping, FILM_CLAIMS, FILM_WORDS]) await copyFile(file, join(folder, basename(file)));
    const table = await readFile(join(ROOT, 'data/epoch-models/models.csv'), 'utf8');
    await writeFile(join(folder, 'models.csv'), firstRows(table, ROWS_TAKEN));
    await bulkImport({ path: folder, home, port, progress });
    const bulk = await withDatabase(home, dumpGraph);
    expect(bulk.length).toBeGreaterThan(5_000);
    // Compared as one value: a difference of ten thousand lines is nothing to print.
    expect(differences(bulk, await imported(folder))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 400_000);

/** A cell may hold line breaks: a row ends where the quotes are even. */
function firstRows(table: string, rows: number): string {
  const lines = table.split(/(?<=\n)/);
  const taken: string[] = [];
  for (let whole = 0, open = false; whole <= rows && lines.length > 0; ) {
    const line = lines.shift() ?? '';
    taken.push(line);
    if ((line.match(/"/g)?.length ?? 0) % 2 === 1) open = !open;
    if (!open) whole += 1;
  }
  return taken.join('');
}

/** The first lines that stand in one dump only. */
function differences(a: readonly string[], b: readonly string[]): readonly string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((line) => !inB.has(line)), ...b.filter((line) => !inA.has(line))].slice(0, 10);
}

test('what merges or withdraws is left to the import that follows, and is refused alone', async () => {
  const merging = [
    { ...META, origin: 'hand:merges' },
    { type: 'merge', from: 'person:bo', into: 'person:ada', by: 'team' },
  ];
  const path = await writeClaims(merging);
  await expect(bulkImport({ path, home, port, progress })).rejects.toThrow(
    `Every source of ${path} merges or withdraws something; use "import", or put that into a file of its own.`,
  );
});
