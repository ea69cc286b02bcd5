import fs from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { harbourLines, writeClaims } from '../test/toy.ts';
import { runImport } from './run.ts';

const db = openTestDatabase();
const { createReadStream } = fs;
beforeEach(() => db.empty());
afterEach(() => {
  fs.createReadStream = createReadStream;
  syncBuiltinESMExports();
});
afterAll(() => db.close());

/** How often each file is read from beginning to end, by its name, while something is done. */
async function readingsDuring(work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  fs.createReadStream = (path, options) => {
    // A reader that only looks at the beginning says where to end.
    const isWhole = typeof options !== 'object' || options.end === undefined;
    const name = basename(path.toString());
    if (isWhole) counts[name] = (counts[name] ?? 0) + 1;
    return createReadStream(path, options);
  };
  syncBuiltinESMExports();
  await work();
  return counts;
}

const MAPPING = `
format: table/1
table: boats.csv
origin: table:boats
document: { id: "doc:boats", title: Boats, lang: en, publishedAt: "2024-05-01" }
row: { summary: "{Boat} of {Yard}" }
entities:
  boat: { column: Boat, type: Product }
  yard: { column: Yard, type: Company }
claims:
  - { predicate: DEVELOPED, subject: yard, object: boat }
`;

async function writeTable(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-kept-'));
  await writeFile(join(folder, 'boats.csv'), 'Boat,Yard\nRaft,Dock\nPunt,Dock\n');
  await writeFile(join(folder, 'boats.mapping.yaml'), MAPPING);
  return folder;
}

test('a second import of an unchanged file reads it once for its lines and once for its hash', async () => {
  const path = await writeClaims(harbourLines());
  const first = await readingsDuring(() => runImport({ path, db }));
  expect(first).toEqual({ 'toy.claims.jsonl': 2 });
  expect(await readingsDuring(() => runImport({ path, db }))).toEqual(first);
});

test('a table is read for its rows and for its hash, however often it is imported', async () => {
  const path = await writeTable();
  const expected = { 'boats.csv': 2, 'boats.mapping.yaml': 1 };
  expect(await readingsDuring(() => runImport({ path, db }))).toEqual(expected);
  expect(await readingsDuring(() => runImport({ path, db }))).toEqual(expected);
  const rows = await db.query('MATCH (:Entity)-[r:DEVELOPED]->(:Entity) RETURN count(r) AS links');
  expect(rows).toEqual([{ links: 2n }]);
});

test('a file of too many bytes to keep is read anew each time, and gives the same', async () => {
  const long = { type: 'entity', id: 'person:long', labels: ['Person'], name: 'Long' };
  const notes = Array.from({ length: 6 }, (_, n) => ({ ...long, id: `person:long-${n}`, note: 'x'.repeat(900_000) }));
  const path = await writeClaims([...harbourLines(), ...notes]);
  const readings = await readingsDuring(() => runImport({ path, db }));
  expect(readings['toy.claims.jsonl']).toBeGreaterThan(2);
  const { rows } = await runImport({ path, db });
  expect(rows).toBe(0);
});
