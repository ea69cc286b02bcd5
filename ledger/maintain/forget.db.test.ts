import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport } from '../import/run.ts';
import { dumpHash } from '../store/dump.ts';
import { FILM_CLAIMS } from '../test/film/film.ts';
import { harbourLines, judgeLines, MERGE_ADA, pierLines, writeClaims } from '../test/toy.ts';
import { findSource, forgetSource } from './forget.ts';
import { verifyGraph } from './verify.ts';

const db = openTestDatabase();
beforeAll(() => db.empty());
afterAll(() => db.close());

async function table(join_: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-forget-'));
  await writeFile(join(folder, 'crew.csv'), 'Name,Firm\nAda Tide,Dock\nBo Reef,Quay\n');
  await writeFile(
    join(folder, 'crew.mapping.yaml'),
    `
format: table/1
table: crew.csv
origin: table:crew
document: { id: "doc:crew", title: Crew, lang: en, publishedAt: "2024-05-01" }
row: { summary: "{Name} at {Firm}" }
entities:
  p: { column: Name, type: Person, scope: crew }
  f: { column: Firm, type: Company${join_} }
claims: [{ predicate: WORKS_AT, subject: p, object: f }]
`,
  );
  return folder;
}

test('a name alone joins nothing, and a source that is forgotten leaves the graph as it was', async () => {
  await runImport({ path: await writeClaims(harbourLines()), db });
  await runImport({ path: await writeClaims(pierLines()), db });
  const before = await dumpHash(db);

  const meeting = runImport({ path: await table(''), db, dryRun: true });
  await expect(meeting).rejects.toThrow(
    /crew\.csv:2:1 name-joins "Dock" would be org:dock of the source "hand:test doc:harbour": a name alone does not make them one — on "f"/,
  );
  const joined = await table(', join: name');
  await runImport({ path: joined, db });
  expect(await dumpHash(db)).not.toBe(before);

  const tried = await forgetSource({ db, source: await findSource(db, 'table:crew'), dryRun: true });
  expect(tried.counts.claims.removed).toBe(2);
  expect(tried.counts.entities).toMatchObject({ removed: 3, changed: 1 });
  expect(await findSource(db, 'doc:crew')).toBe('table:crew doc:crew');
  await forgetSource({ db, source: 'table:crew doc:crew' });
  expect(await dumpHash(db)).toBe(before);
  expect(await db.query(`MATCH (i:Import {source: 'table:crew doc:crew'}) RETURN i.id AS id`)).toEqual([]);
  expect(await verifyGraph({ db })).toEqual([]);

  // Forgotten by mistake, it comes again.
  const again = await runImport({ path: joined, db });
  expect(again.counts.claims.created).toBe(2);
  await expect(findSource(db, 'table:crow')).rejects.toThrow('No source is called "table:crow"; did you mean');
});

test('a source that others speak of is not forgotten before them', async () => {
  await runImport({ path: await writeClaims(judgeLines(MERGE_ADA)), db });
  await expect(forgetSource({ db, source: 'hand:test doc:harbour' })).rejects.toThrow(
    /Other sources depend .* merges /s,
  );
  const judges = await findSource(db, String(judgeLines()[0]?.['origin']));
  await forgetSource({ db, source: judges });
  expect(await db.query('MATCH (m:MergedEntity) RETURN m.id AS id')).toEqual([]);
  expect(await verifyGraph({ db })).toEqual([]);
});

test('a dry run counts and words what forgetting takes, also what is drawn in words that go with the source', async () => {
  const before = await dumpHash(db);
  await runImport({ path: FILM_CLAIMS, db });
  const source = await findSource(db, 'doc:film');
  await expect(findSource(db, 'film')).rejects.toThrow(`did you mean "${source}"?`);
  const tried = await forgetSource({ db, source, dryRun: true });
  expect(tried.files[0]?.changes).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^- claim c_\w+: person:ilan-reed ACTED_IN film:long-tide \(the Captain\)$/),
      expect.stringMatching(/^- citation k_\w+: doc:film affirms c_\w+ \(asserted\)$/),
      '- entity org:dune-films: Dune Films',
    ]),
  );
  const done = await forgetSource({ db, source });
  expect(done.counts).toEqual(tried.counts);
  expect(done.counts.drawn.removed).toBe(14);
  expect(await dumpHash(db)).toBe(before);
});
