import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { dumpGraph } from '../store/dump.ts';
import {
  harbourLines,
  judgeLines,
  type Line,
  MERGE_ADA,
  pierLines,
  withLine,
  writeClaims,
  writeFolder,
} from '../test/toy.ts';
import { type ImportReport, runImport } from './run.ts';

const db = openTestDatabase();
beforeEach(() => db.empty());
afterAll(() => db.close());

async function importLines(lines: readonly Line[], maxErrors = 0): Promise<ImportReport> {
  return runImport({ path: await writeClaims(lines), db, maxErrors });
}

const harbour = (): Line[] => withLine(harbourLines(), 'person:ada', { wikidataId: 'Q1' });
const pier = (): Line[] => withLine(pierLines(), 'person:a-tide', { wikidataId: 'Q1' });

test('an external id that a stored entity has is refused on another, with its place and what to do', async () => {
  await importLines(harbour());
  await expect(importLines(pier())).rejects.toThrow(
    /toy\.claims\.jsonl:3:1 duplicate-id the Wikidata id Q1 belongs to "person:ada" already — write "person:ada" instead of "person:a-tide", or merge them first with the line {"type":"merge","from":"person:a-tide","into":"person:ada","by":"…"}; if they are two, one has a wrong id$/,
  );
});

test('what depends on such an entity is left out when that was allowed, and the rest is imported', async () => {
  await importLines(harbour());
  const { files, counts } = await importLines(pier(), 1);
  expect(files[0]?.rejects.map(({ line, code }) => [line, code])).toEqual([
    [3, 'duplicate-id'],
    [5, 'depends-on-rejected'],
    [6, 'depends-on-rejected'],
  ]);
  expect(counts.documents.created).toBe(1);
  expect(await db.query(`MATCH (e {id: 'person:a-tide'}) RETURN e`)).toEqual([]);
});

test('two files of one folder that give one id to two entities are refused alike', async () => {
  const path = await writeFolder({ a: harbour(), b: pier() });
  await expect(runImport({ path, db })).rejects.toThrow(
    /b\.claims\.jsonl:3:1 duplicate-id the Wikidata id Q1 belongs to "person:ada" \(.*a\.claims\.jsonl\) already/,
  );
});

test('a merge is the remedy, whether it comes after the entity or with all files', async () => {
  await importLines(harbour());
  await runImport({ path: await writeFolder({ a: pier(), b: judgeLines(MERGE_ADA) }), db });
  const one = await dumpGraph(db);
  expect(await db.query(`MATCH (e:Entity {wikidataId: 'Q1'}) RETURN e.id AS id`)).toEqual([{ id: 'person:ada' }]);
  await db.empty();
  await runImport({ path: await writeFolder({ a: pier(), b: judgeLines(MERGE_ADA), c: harbour() }), db });
  expect(await dumpGraph(db)).toEqual(one);
});

test('a merge into an entity that is to come with the same id is refused, not begun', async () => {
  await importLines(pier());
  const path = await writeFolder({ a: harbour(), b: judgeLines(MERGE_ADA) });
  const before = await dumpGraph(db);
  await expect(runImport({ path, db })).rejects.toThrow(
    /a\.claims\.jsonl:6:1 duplicate-id the Wikidata id Q1 belongs to "person:a-tide"/,
  );
  expect(await dumpGraph(db)).toEqual(before);
});

test('a merge is not taken back while another has the id', async () => {
  await importLines(pier());
  await importLines(harbourLines());
  await importLines(judgeLines(MERGE_ADA));
  await importLines(withLine(harbourLines(), 'person:bo', { wikidataId: 'Q1' }));
  const before = await dumpGraph(db);
  await expect(importLines(judgeLines(), 9)).rejects.toThrow(
    /:1:1 duplicate-id without the merge into "person:ada", "person:a-tide" would have the Wikidata id Q1 again, which "person:bo" has — keep the merge, or first take the id away from "person:bo" and import that file$/,
  );
  expect(await dumpGraph(db)).toEqual(before);
});
