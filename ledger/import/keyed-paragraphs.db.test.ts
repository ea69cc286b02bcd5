import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paragraphIds } from '@orrery/cypher/generated/import.ts';
import { byNumber } from '@orrery/cypher/generated/paragraph.ts';
import { run } from '@orrery/cypher/run.ts';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, expect, test } from 'vitest';
import { exportGraph } from '../export/export-graph.ts';
import { dumpHash } from '../store/dump.ts';
import { type Line, META, writeClaims } from '../test/toy.ts';
import { runImport } from './run.ts';

const db = openTestDatabase();
afterAll(() => db.close());

/** A source whose paragraphs are known by keys: one for each crew member, in this order. */
function crewLines(keys: readonly string[]): Line[] {
  return [
    META,
    {
      type: 'document',
      id: 'doc:crew',
      title: 'Crew',
      lang: 'en',
      publishedAt: '2024-05-20',
      anchorDate: '2024-05-20',
      paragraphs: keys.length,
    },
    { type: 'entity', id: 'org:dock', labels: ['Organisation'], name: 'Dock' },
    ...keys.flatMap((key, at): Line[] => [
      { type: 'paragraph', n: at + 1, key, section: 'body', summary: `Row of ${key}` },
      { type: 'entity', id: `person:${key}`, labels: ['Person'], name: key },
      { type: 'claim', ref: key, p: 'WORKS_AT', s: `person:${key}`, o: 'org:dock', cite: [{ par: at + 1 }] },
    ]),
  ];
}

const chain = async (): Promise<unknown> =>
  (await db.query('MATCH (a:Chunk)-[:NEXT_CHUNK]->(b:Chunk) RETURN a.key + b.key AS pair ORDER BY pair')).map(
    ({ pair }) => pair,
  );

test('a paragraph with a key keeps its citations when others come, go and change places, and is found by its number', async () => {
  await db.empty();
  await runImport({ path: await writeClaims(crewLines(['a', 'b', 'c', 'd'])), db });
  const ids = await run(db, paragraphIds, { documentIds: ['doc:crew'] });
  expect(ids.map(({ id }) => id)).toEqual(['doc:crew#r-a', 'doc:crew#r-b', 'doc:crew#r-c', 'doc:crew#r-d']);

  const less = await runImport({ path: await writeClaims(crewLines(['a', 'c', 'd'])), db });
  expect(less.counts.citations).toEqual({ created: 0, changed: 0, unchanged: 3, removed: 1 });
  expect(less.counts.paragraphs.removed).toBe(1);
  expect(await chain()).toEqual(['ac', 'cd']);

  const moved = await runImport({ path: await writeClaims(crewLines(['d', 'e', 'a', 'c'])), db });
  expect(moved.counts.citations).toEqual({ created: 1, changed: 0, unchanged: 3, removed: 0 });
  expect(await chain()).toEqual(['ac', 'de', 'ea']);
  const [second] = await run(db, byNumber, { documentIds: ['doc:crew'], numbers: [2n] });
  expect(second?.paragraph.id).toBe('doc:crew#r-e');

  const before = await dumpHash(db);
  const folder = join(await mkdtemp(join(tmpdir(), 'orrery-keys-')), 'out');
  await exportGraph({ db, folder });
  await db.empty();
  await runImport({ path: folder, db });
  expect(await dumpHash(db)).toBe(before);
});
