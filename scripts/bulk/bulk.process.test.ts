import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@orrery/server/src/db.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dumpGraph } from '../import/dump.ts';
import { harbourLines, tideLines, writeClaims } from '../import/fixtures/toy.ts';
import { runImport } from '../import/run.ts';
import { startManagedNeo4j } from '../neo4j/managed.ts';
import { randomPort } from '../neo4j/port.ts';
import { bulkImport } from './bulk-import.ts';

let home: string;
let port: number;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'orrery-bulk-home-'));
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

test('in bulk gives the graph of an import', async () => {
  const path = await writeClaims(harbourLines());
  const report = await bulkImport({ path, home, port, progress });
  expect(report.rows).toBe(93);
  const bulk = await withDatabase(home, dumpGraph);
  const other = await mkdtemp(join(tmpdir(), 'orrery-bulk-other-'));
  const incremental = await withDatabase(other, async (db) => {
    await runImport({ path, db });
    return dumpGraph(db);
  });
  await rm(other, { recursive: true, force: true, maxRetries: 5 });
  expect(bulk).toEqual(incremental);
});

test('a database that holds something is left alone', async () => {
  await withDatabase(home, async (db) => runImport({ path: await writeClaims(tideLines()), db }));
  await expect(bulkImport({ path: await writeClaims(harbourLines()), home, port, progress })).rejects.toThrow(
    'The database is not empty, and a bulk import starts from nothing. Use "import", or wipe it first.',
  );
  const documents = await withDatabase(home, async (db) => {
    const { records } = await db.driver.executeQuery('MATCH (d:Document) RETURN d.id AS id', {}, { database: db.name });
    return records.map((record): unknown => record.get('id'));
  });
  expect(documents).toEqual(['doc:tide']);
});
