import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { dumpGraph, dumpHash } from './dump.ts';
import { harbourLines, type Line, META, tideLines, toText, withLine, writeClaims } from './fixtures/toy.ts';
import { takeLock } from './import-lock.ts';
import { writeRejects } from './rejects.ts';
import { changesOf } from './report.ts';
import { type ImportReport, runImport } from './run.ts';

const db = openTestDatabase();
beforeEach(() => db.empty());
afterAll(() => db.close());

async function importLines(lines: readonly Line[], maxErrors = 0): Promise<ImportReport> {
  return runImport({ path: await writeClaims(lines), db, maxErrors });
}

const ids = async (text: string): Promise<unknown[]> => (await db.query(text)).map((row) => row['id']);

/** A third article that knows Ada under another id, and a file that says the two are one. */
const adaTwice: Line[] = [
  META,
  {
    type: 'document',
    id: 'doc:pier',
    title: 'Pier',
    lang: 'en',
    publishedAt: '2024-07-01',
    anchorDate: '2024-07-01',
    paragraphs: 2,
  },
  { type: 'entity', id: 'person:a-tide', labels: ['Person'], name: 'Ada T.', names: [{ v: 'Tide, A.', par: 1 }] },
  { type: 'entity', id: 'org:harbour', labels: ['Organisation', 'Lab'], name: 'Harbour Lab' },
  {
    type: 'claim',
    ref: 'w',
    p: 'WORKS_AT',
    s: 'person:a-tide',
    o: 'org:harbour',
    role: 'director',
    cite: [{ par: 1 }],
  },
  {
    type: 'claim',
    ref: 'f',
    p: 'FOUNDED',
    s: 'person:a-tide',
    o: 'org:harbour',
    cite: [{ par: 2, by: 'person:a-tide' }],
  },
];
const merges = (...lines: Line[]): Line[] => [{ ...META, origin: 'hand:judge' }, ...lines];
const MERGE: Line = {
  type: 'merge',
  from: 'person:a-tide',
  into: 'person:ada',
  by: 'team',
  reason: 'the same director',
  force: true,
};

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
    await importLines(adaTwice);
    const { counts } = await importLines(merges(MERGE));
    expect(counts.merges.created + counts.merges.unchanged).toBe(1);
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
    await importLines(adaTwice);
    await importLines(merges(MERGE));
    const after = await dumpGraph(db);
    await db.empty();
    await importLines(harbourLines());
    await importLines(merges(MERGE));
    await importLines(adaTwice);
    await importLines(merges(MERGE));
    expect(await dumpGraph(db)).toEqual(after);
  });

  test('is not undone by importing the old files again', async () => {
    await importLines(harbourLines());
    await importLines(adaTwice);
    await importLines(merges(MERGE));
    const before = await dumpHash(db);
    for (const lines of [adaTwice, harbourLines(), merges(MERGE)]) {
      expect(changesOf((await importLines(lines)).counts)).toBe(0);
    }
    expect(await dumpHash(db)).toBe(before);
  });

  test('that is taken back leaves the graph as it was', async () => {
    await importLines(harbourLines());
    await importLines(adaTwice);
    const before = await dumpGraph(db);
    await importLines(merges(MERGE));
    await importLines(merges());
    await importLines(adaTwice);
    await importLines(harbourLines());
    expect(await dumpGraph(db)).toEqual(before);
  });

  test.each([
    [{ into: 'org:harbour' }, /merge-guard .* one is a Person, the other a Lab/],
    [
      { into: 'person:ada' },
      /merge-guard .* drawn with 2 links, the other with 1; the better connected one should stay/,
    ],
    [{ into: 'person:nobody' }, /dangling-reference nobody declares "person:nobody"/],
  ])('%j is refused', async (fields, message) => {
    await importLines(harbourLines());
    await importLines(adaTwice);
    await expect(importLines(merges({ ...MERGE, force: false, ...fields }))).rejects.toThrow(message);
  });

  test('in a circle is refused', async () => {
    const back = { type: 'merge', from: 'person:ada', into: 'person:a-tide', by: 'team' };
    await expect(importLines(merges(MERGE, back))).rejects.toThrow(/cycle .* would be merged into itself/);
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
});

describe('two importers', () => {
  test('take turns', async () => {
    const lock = await takeLock(db, { about: 'the other one' });
    const waits: string[] = [];
    const path = await writeClaims(harbourLines());
    const second = runImport({
      path,
      db,
      onProgress: ({ phase, file }) => void (phase === 'wait' ? waits.push(file) : undefined),
    });
    await expect.poll(() => waits).toEqual(['the other one']);
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

  test('one that has lost the lock writes nothing more', async () => {
    const lock = await takeLock(db, { about: 'slow' });
    await db.query(`MATCH (l:ImportLock) SET l.holder = 'somebody else'`);
    const { runAll } = await import('@orrery/cypher/run.ts');
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

  test('about somebody nobody has declared is an error', async () => {
    await importLines(harbourLines());
    await expect(importLines([META, { ...judgement, b: 'person:boo' }])).rejects.toThrow(
      /:2:\d+ dangling-reference nobody declares "person:boo" — correct the id, or import the file that declares it first$/,
    );
  });
});
