import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { changesOf } from '../import/report.ts';
import { type ImportReport, runImport } from '../import/run.ts';
import { dumpGraph } from '../store/dump.ts';
import { harbourLines, type Line, META, tideLines, withLine, writeClaims, writeFolder } from '../test/toy.ts';
import { verifyGraph } from './verify.ts';

const db = openTestDatabase();
beforeEach(() => db.empty());
afterAll(() => db.close());

async function importLines(lines: readonly Line[], maxErrors = 0): Promise<ImportReport> {
  return runImport({ path: await writeClaims(lines), db, maxErrors });
}

const withOrigin = (lines: readonly Line[], origin: string): Line[] =>
  lines.map((line) => (line['type'] === 'meta' ? { ...META, origin } : line));
const claim = (subject: string, doc: string): Line => ({
  type: 'claim',
  ref: `${subject} ${doc}`,
  p: 'DESCRIBED_AS',
  s: subject,
  value: `in ${doc}`,
  cite: [{ par: 1, doc }],
});
const document = (id: string, paragraphs = 1): Line => ({
  type: 'document',
  id,
  title: id,
  lang: 'en',
  publishedAt: '2024-06-01',
  anchorDate: '2024-06-01',
  paragraphs,
});
/** A file of one origin that says something of each of these documents. */
function file(origin: string, ...documents: readonly string[]): Line[] {
  return [
    { ...META, origin },
    ...documents.map((id) => document(id)),
    { type: 'entity', id: 'person:ada', labels: ['Person'], name: 'Ada' },
    ...documents.map((id) => claim('person:ada', id)),
  ];
}

describe('a document that belongs to one file', () => {
  test('is refused in another, with its place and what to do, and that cannot be overridden', async () => {
    await importLines(harbourLines());
    const before = await dumpGraph(db);
    await expect(importLines(withOrigin(harbourLines(), 'hand:other'), 99)).rejects.toThrow(
      /toy\.claims\.jsonl:2:\d+ duplicate-id the document "doc:harbour" belongs to another file: origin "hand:test", first document "doc:harbour" — if this is that file, give it its origin again, or take the document out of that file and import it before this one, or both in one folder$/,
    );
    await expect(importLines(file('hand:test', 'doc:new', 'doc:harbour'))).rejects.toThrow(
      /:3:\d+ duplicate-id .* put the document line of "doc:harbour" first again, by which that file is known/,
    );
    expect(await dumpGraph(db)).toEqual(before);
  });

  test('is refused whichever file comes first, together or one after the other', async () => {
    const [a, b] = [file('hand:a', 'doc:x'), file('hand:b', 'doc:y', 'doc:x')];
    for (const folder of [
      { one: a, two: b },
      { one: b, two: a },
    ]) {
      await expect(runImport({ path: await writeFolder(folder), db })).rejects.toThrow(
        /duplicate-id the document "doc:x" is declared in two files/,
      );
    }
    await importLines(a);
    await expect(importLines(b)).rejects.toThrow(/duplicate-id the document "doc:x" belongs to another file/);
    await db.empty();
    await importLines(b);
    await expect(importLines(a)).rejects.toThrow(/duplicate-id the document "doc:x" belongs to another file/);
  });

  test('is the same file under another name', async () => {
    await importLines(harbourLines());
    const path = await writeFolder({ renamed: harbourLines() });
    expect(changesOf((await runImport({ path, db })).counts)).toBe(0);
  });

  test.each([['hand:a'], ['hand:b']])(
    'goes to a file of %s when its own gives it up, first or together',
    async (origin) => {
      const [a, b] = [file('hand:a', 'doc:x'), file(origin, 'doc:y')];
      for (const lines of [a, b]) await importLines(lines);
      const wanted = await dumpGraph(db);
      await db.empty();
      await importLines(file('hand:a', 'doc:x', 'doc:y'));
      await importLines(a);
      await importLines(b);
      expect(await dumpGraph(db)).toEqual(wanted);
      for (const folder of [
        { one: a, two: b },
        { one: b, two: a },
      ]) {
        await db.empty();
        await importLines(file('hand:a', 'doc:x', 'doc:y'));
        await runImport({ path: await writeFolder(folder), db });
        expect(await dumpGraph(db)).toEqual(wanted);
      }
    },
  );

  test('cannot be exchanged for another in one run', async () => {
    await importLines(file('hand:a', 'doc:x', 'doc:x2'));
    await importLines(file('hand:b', 'doc:y', 'doc:y2'));
    const path = await writeFolder({ a: file('hand:a', 'doc:x', 'doc:y2'), b: file('hand:b', 'doc:y', 'doc:x2') });
    await expect(runImport({ path, db })).rejects.toThrow(
      /a\.claims\.jsonl:1:1 cycle this file and .*b\.claims\.jsonl exchange documents, so neither can be imported first — import .* alone first, then all/,
    );
  });
});

describe('a document that files only name', () => {
  /** A file whose paragraph points to a document. */
  const pointing = (origin: string, home: string, title = 'a paper'): Line[] => [
    ...file(origin, home),
    { ...document('doc:paper', 0), title },
    { type: 'paragraph', n: 1, section: 'body', summary: 'a row', doc: home, refersTo: 'doc:paper' },
  ];

  test('may be named by many, and is as the first of them says, in any order', async () => {
    const [a, b] = [pointing('table:a', 'doc:a', 'a says'), pointing('table:b', 'doc:b', 'b says')];
    await importLines(a);
    await importLines(b);
    const one = await dumpGraph(db);
    expect(await db.query(`MATCH (d:Document {id: 'doc:paper'}) RETURN d.title AS title`)).toEqual([
      { title: 'a says' },
    ]);
    await db.empty();
    await importLines(b);
    await importLines(a);
    expect(await dumpGraph(db)).toEqual(one);
    expect(changesOf((await importLines(b)).counts)).toBe(0);
    await db.empty();
    await runImport({ path: await writeFolder({ x: b, y: a }), db });
    expect(await dumpGraph(db)).toEqual(one);
  });

  test('is as its own file says where there is one, in any order', async () => {
    const [a, own] = [pointing('hand:test', 'doc:a'), file('hand:test', 'doc:paper')];
    await importLines(a);
    await importLines(own);
    const one = await dumpGraph(db);
    await db.empty();
    await importLines(own);
    await importLines(a);
    expect(await dumpGraph(db)).toEqual(one);
    expect(await db.query(`MATCH (k:Citation {documentId: 'doc:paper'}) RETURN count(k) AS n`)).toEqual([{ n: 1n }]);
    expect(changesOf((await importLines(own)).counts)).toBe(0);
  });

  test('stays named when its own file gives it up', async () => {
    const a = pointing('table:a', 'doc:a');
    await importLines(file('hand:b', 'doc:b', 'doc:paper'));
    await importLines(a);
    await importLines(file('hand:b', 'doc:b'));
    expect(
      await db.query(
        `MATCH (:Chunk {id: 'doc:a#p1'})-[:REFERS_TO]->(d) RETURN d.id AS id, d.paragraphCount AS paragraphs,
                COUNT { (d)<-[:FROM_DOCUMENT]-() } AS chunks`,
      ),
    ).toEqual([{ id: 'doc:paper', paragraphs: 0n, chunks: 0n }]);
    expect(await verifyGraph({ db })).toEqual([]);
  });
});

test('two articles with one origin stay two', async () => {
  await importLines(withLine(harbourLines(), 'doc:harbour', { url: 'https://example.org/a' }));
  await importLines(tideLines());
  expect(await db.query('MATCH (d:Document) RETURN count(d) AS n')).toEqual([{ n: 2n }]);
});
