import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lockHolder } from '@orrery/cypher/generated/import.ts';
import { run, runAll } from '@orrery/cypher/run.ts';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writeRejects } from '../check/rejects.ts';
import { dumpGraph, dumpHash } from '../store/dump.ts';
import { takeLock } from '../store/import-lock.ts';
import { claimDatabase } from '../store/ownership.ts';
import {
  harbourLines,
  judgeLines,
  type Line,
  MERGE_ADA,
  META,
  pierLines,
  tideLines,
  toText,
  withLine,
  writeClaims,
  writeFolder,
} from '../test/toy.ts';
import { changesOf } from './report.ts';
import { type ImportReport, runImport } from './run.ts';

const db = openTestDatabase();
beforeEach(() => db.empty());
afterAll(() => db.close());

async function importLines(lines: readonly Line[], maxErrors = 0): Promise<ImportReport> {
  return runImport({ path: await writeClaims(lines), db, maxErrors });
}

const ids = async (text: string): Promise<unknown[]> => (await db.query(text)).map((row) => row['id']);

describe('files in any order', () => {
  test('give the same graph, wording and names included', async () => {
    await importLines(harbourLines());
    await importLines(tideLines());
    const one = await dumpGraph(db);
    await db.empty();
    await importLines(tideLines());
    await importLines(harbourLines());
    expect(await dumpGraph(db)).toEqual(one);
  });

  test('what people typed names an entity before what a table says', async () => {
    const table = tideLines().map((line) => (line['type'] === 'meta' ? { ...META, origin: 'table:a' } : line));
    await importLines(table);
    await importLines(harbourLines());
    expect(await db.query(`MATCH (e:Entity {id: 'person:ada'}) RETURN e.name AS name`)).toEqual([{ name: 'Ada Tide' }]);
  });
});

describe('a merge', () => {
  test('makes one of two: claims that are the same come together, names too', async () => {
    await importLines(harbourLines());
    await importLines(pierLines());
    const { counts } = await importLines(judgeLines(MERGE_ADA));
    expect(counts.merges).toEqual({ created: 1, changed: 0, unchanged: 0, removed: 0 });
    expect(await ids(`MATCH (e:Entity) WHERE e.id STARTS WITH 'person:a' RETURN e.id AS id`)).toEqual(['person:ada']);
    const [works] = await db.query(
      `MATCH (:Person {id: 'person:ada'})-[r:WORKS_AT]->() RETURN r.documents AS documents, r.citations AS citations`,
    );
    expect(works).toEqual({ documents: 2n, citations: 2n });
    const [names] = await db.query(`MATCH (e:Person {id: 'person:ada'}) RETURN e.names AS names`);
    expect(names).toEqual({ names: ['Ada Tide', 'Tide, A.', '潮艾達'] });
  });

  test('is the same graph whether it came before, with or after the facts', async () => {
    await importLines(harbourLines());
    await importLines(pierLines());
    await importLines(judgeLines(MERGE_ADA));
    const after = await dumpGraph(db);
    await db.empty();
    await importLines(harbourLines());
    await importLines(judgeLines(MERGE_ADA));
    await importLines(pierLines());
    await importLines(judgeLines(MERGE_ADA));
    expect(await dumpGraph(db)).toEqual(after);
  });

  test('is the same graph whichever of the files are in one folder, in any order', async () => {
    for (const lines of [harbourLines(), pierLines(), judgeLines(MERGE_ADA)]) await importLines(lines);
    const after = await dumpGraph(db);
    await db.empty();
    // What is merged is read before the entity it goes into.
    await runImport({ path: await writeFolder({ a: pierLines(), b: judgeLines(MERGE_ADA), c: harbourLines() }), db });
    expect(await dumpGraph(db)).toEqual(after);
    await db.empty();
    await importLines(pierLines());
    await runImport({ path: await writeFolder({ a: harbourLines(), b: judgeLines(MERGE_ADA) }), db });
    expect(await dumpGraph(db)).toEqual(after);
  });

  test('that two say is kept as the one says that precedes, and into something else is refused', async () => {
    await importLines(harbourLines());
    await importLines(pierLines());
    const other = [
      { ...META, origin: 'hand:other' },
      { ...MERGE_ADA, by: 'others' },
    ];
    await importLines(judgeLines(MERGE_ADA));
    const before = await dumpHash(db);
    expect((await importLines(other)).counts.merges.unchanged).toBe(1);
    expect(await dumpHash(db)).toBe(before);
    await expect(
      importLines([
        { ...META, origin: 'hand:other' },
        { ...MERGE_ADA, into: 'person:bo' },
      ]),
    ).rejects.toThrow(
      /:2:\d+ duplicate-id "person:a-tide" is merged into "person:ada" already, by hand:judge judgements — an entity goes into one other/,
    );
  });

  test('is not undone by importing the old files again', async () => {
    await importLines(harbourLines());
    await importLines(pierLines());
    await importLines(judgeLines(MERGE_ADA));
    const before = await dumpHash(db);
    for (const lines of [pierLines(), harbourLines(), judgeLines(MERGE_ADA)]) {
      expect(changesOf((await importLines(lines)).counts)).toBe(0);
    }
    expect(await dumpHash(db)).toBe(before);
  });

  test('that is taken back leaves the graph as it was', async () => {
    await importLines(harbourLines());
    await importLines(pierLines());
    const before = await dumpGraph(db);
    await importLines(judgeLines(MERGE_ADA));
    await importLines(judgeLines());
    await importLines(pierLines());
    await importLines(harbourLines());
    expect(await dumpGraph(db)).toEqual(before);
  });

  test.each([
    [{ into: 'org:harbour' }, /merge-guard .* one is a Person, the other a Lab/],
    [
      { into: 'person:ada' },
      /merge-guard .* drawn with 2 links, the other with 1; the better connected one should stay/,
    ],
    [{ into: 'person:nobody' }, /dangling-reference "person:nobody" is not declared in any imported file/],
  ])('%j is refused', async (fields, message) => {
    await importLines(harbourLines());
    await importLines(pierLines());
    await expect(importLines(judgeLines({ ...MERGE_ADA, force: false, ...fields }))).rejects.toThrow(message);
  });

  test('in a circle is refused', async () => {
    const back = { type: 'merge', from: 'person:ada', into: 'person:a-tide', by: 'team' };
    await expect(importLines(judgeLines(MERGE_ADA, back))).rejects.toThrow(/cycle .* would be merged into itself/);
  });
});

describe('lines with problems', () => {
  const bad = (): Line[] => [
    ...withLine(harbourLines(), 'person:bo', { labels: ['Persn'] }),
    { type: 'claim', ref: 'x', p: 'LEEDS', s: 'person:ada', o: 'org:harbour', cite: [{ par: 1 }] },
  ];

  test('are left out with all that depends on them when that was allowed, and the rest is imported', async () => {
    const { files, counts } = await importLines(bad(), 2);
    expect(files[0]?.rejects.map(({ line, code }) => [line, code])).toEqual([
      [7, 'unknown-label'],
      [22, 'unknown-predicate'],
      [16, 'depends-on-rejected'],
      [20, 'depends-on-rejected'],
    ]);
    expect([counts.entities.created, counts.claims.created, counts.links.created]).toEqual([8, 7, 0]);
    await expect(importLines(bad(), 1)).rejects.toThrow(/unknown-label/);
  });

  test('of what is declared twice only the first counts', async () => {
    const twice = [...harbourLines(), { type: 'entity', id: 'person:bo', labels: ['Person'], name: 'Other Bo' }];
    await importLines(twice, 1);
    expect(await db.query(`MATCH (e:Entity {id: 'person:bo'}) RETURN e.name AS name`)).toEqual([{ name: 'Bo Reef' }]);
  });

  test('that merge, judge or withdraw what is not known do nothing', async () => {
    await importLines(harbourLines());
    const before = await dumpGraph(db);
    const wrong = judgeLines(
      { ...MERGE_ADA, into: 'person:nobody' },
      { type: 'judgement', a: 'person:ada', b: 'person:nobody', verdict: 'same', by: 'team' },
      { type: 'retraction', doc: 'doc:nowhere', by: 'team', reason: 'made up' },
    );
    const { files, counts } = await importLines(wrong, 3);
    expect(files[0]?.rejects.map(({ line, code }) => [line, code])).toEqual([
      [2, 'dangling-reference'],
      [3, 'dangling-reference'],
      [4, 'dangling-reference'],
    ]);
    expect(changesOf(counts)).toBe(0);
    expect(await dumpGraph(db)).toEqual(before);
  });

  test('are written to a file with the text that stands there', async () => {
    const path = await writeClaims(bad());
    const { files } = await runImport({ path, db, maxErrors: 5 });
    const out = join(dirname(path), 'rejects.jsonl');
    await writeRejects(out, files[0]?.rejects ?? []);
    const lines = (await readFile(out, 'utf8'))
      .trim()
      .split('\n')
      .map((line): Line => JSON.parse(line));
    expect(lines[0]).toMatchObject({ file: path, line: 7, code: 'unknown-label', remedy: expect.any(String) });
    expect(String(lines[0]?.['value'])).toMatch(/^"Persn"/);
    expect(lines).toHaveLength(4);
  });
});

describe('a dry run', () => {
  test('shows what would change, field by field', async () => {
    await importLines(harbourLines());
    const path = await writeClaims(withLine(harbourLines(), 'person:bo', { name: 'Bo Atoll' }));
    const report = await runImport({ path, db, dryRun: true });
    expect(report.files[0]?.changes).toContain('~ entity person:bo: Bo Atoll; name: Bo Reef → Bo Atoll');
  });

  test('names claims and citations by what they say', async () => {
    const report = await runImport({ path: await writeClaims(harbourLines()), db, dryRun: true });
    expect(report.files[0]?.changes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\+ claim c_[0-9a-f]{20}: person:ada WORKS_AT org:harbour \(director\)$/),
        expect.stringMatching(/^\+ citation k_[0-9a-f]{20}: doc:harbour#p\d affirms c_[0-9a-f]{20} \(asserted\)$/),
      ]),
    );
  });
});

describe('two importers', () => {
  test('take turns', async () => {
    // As every importer does before it takes the lock: a lock alone would be a database of others.
    await claimDatabase(db, 'import');
    const lock = await takeLock(db, { about: 'the other one' });
    const waits: string[] = [];
    const path = await writeClaims(harbourLines());
    const second = runImport({
      path,
      db,
      onProgress: ({ phase, file }) => void (phase === 'wait' ? waits.push(file) : undefined),
    });
    await expect.poll(() => waits, { timeout: 30_000 }).toEqual(['the other one']);
    expect(await dumpGraph(db)).toEqual([]);
    await lock.release();
    expect((await second).counts.claims.created).toBe(8);
  });

  test('at the same time end as two one after the other', async () => {
    const paths = [await writeClaims(harbourLines()), await writeClaims(tideLines())];
    await Promise.all(paths.map((path) => runImport({ path, db })));
    const both = await dumpHash(db);
    await db.empty();
    for (const path of paths) await runImport({ path, db });
    expect(await dumpHash(db)).toBe(both);
  });

  test('tell every onlooker how far they are, and the next one does not inherit it', async () => {
    const lock = await takeLock(db, { about: 'big' });
    const told = { about: 'big.csv', phase: 'write', done: 12, total: 40 };
    lock.tell(told);
    await expect
      .poll(() => run(db, lockHolder, {}), { timeout: 15_000 })
      .toMatchObject({ ...told, done: 12n, total: 40n });
    await lock.release();
    expect(await run(db, lockHolder, {})).toBeUndefined();
    const next = await takeLock(db, { about: 'small' });
    expect(await run(db, lockHolder, {})).toMatchObject({ about: 'small', phase: null, total: null });
    await next.release();
  });

  test('one that has lost the lock writes nothing more', async () => {
    const lock = await takeLock(db, { about: 'slow' });
    await db.query(`MATCH (l:ImportLock) SET l.holder = 'another'`);
    await expect(runAll(db, [lock.guard])).rejects.toThrow(/Another import has taken over/);
    await lock.release();
  });
});

test('the hash of a source is that of its bytes', async () => {
  const path = await writeClaims(harbourLines());
  await runImport({ path, db });
  const [row] = await db.query(
    'MATCH (i:Import) RETURN i.sha256 AS sha256, i.format AS format, i.rejected AS rejected',
  );
  const sha256 = createHash('sha256').update(toText(harbourLines())).digest('hex');
  expect(row).toEqual({ sha256, format: 'claims', rejected: 0n });
  await writeFile(path, 'x');
});

describe('a judgement', () => {
  const judgement = { type: 'judgement', a: 'person:ada', b: 'person:bo', verdict: 'different', by: 'team' };

  test('may be about entities of other files', async () => {
    await importLines(harbourLines());
    const { counts } = await importLines([META, judgement]);
    expect(counts.judgements.created).toBe(1);
  });

  test('about an undeclared person is an error', async () => {
    await importLines(harbourLines());
    await expect(importLines([META, { ...judgement, b: 'person:boo' }])).rejects.toThrow(
      /:2:\d+ dangling-reference "person:boo" is not declared in any imported file — correct the id, or import the file that declares it first$/,
    );
  });
});
