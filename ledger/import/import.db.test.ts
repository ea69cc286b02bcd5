import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ImportRejected } from '../read/problem.ts';
import { dumpGraph, dumpHash } from '../store/dump.ts';
import {
  bigLines,
  harbourLines,
  type Line,
  META,
  tideLines,
  toText,
  withLine,
  withoutLine,
  writeClaims,
} from '../test/toy.ts';
import { changesOf } from './report.ts';
import { type ImportReport, isImported, runImport } from './run.ts';

const db = openTestDatabase();
beforeEach(() => db.empty());
afterAll(() => db.close());

async function importLines(lines: readonly Line[]): Promise<ImportReport> {
  return runImport({ path: await writeClaims(lines), db });
}

const one = async (text: string, params = {}): Promise<Record<string, unknown> | undefined> =>
  (await db.query(text, params))[0];
const countImports = async (): Promise<unknown> => (await one('MATCH (i:Import) RETURN count(i) AS n'))?.['n'];

/** A relationship as drawn, its dates as text. */
const drawn = (type: string, subject: string): Promise<Record<string, unknown> | undefined> =>
  one(
    `MATCH (:Entity {id: $subject})-[r]->(o:Entity) WHERE type(r) = $type AND r.claimId IS NOT NULL
     RETURN o.id AS object, r.certainty AS certainty, r.disputed AS disputed, r.timeConflict AS timeConflict, r.modality AS modality,
            r.role AS role, r.value AS value, toString(r.startEarliest) AS startEarliest, toString(r.startLatest) AS startLatest,
            r.startPrecision AS startPrecision, toString(r.lastObserved) AS lastObserved, r.citations AS citations, r.documents AS documents`,
    { type, subject },
  );

describe('a first import', () => {
  test('writes everything the file states, and says so', async () => {
    const { counts } = await importLines(harbourLines());
    const created = Object.fromEntries(Object.entries(counts).map(([kind, { created: n }]) => [kind, n]));
    expect(created).toEqual({
      documents: 1,
      paragraphs: 6,
      entities: 9,
      claims: 8,
      citations: 9,
      links: 1,
      judgements: 1,
      merges: 0,
      retractions: 0,
      drawn: 5,
    });
    expect(await countImports()).toBe(1n);
  });

  test('draws a claim with its role, dates and sources', async () => {
    await importLines(harbourLines());
    expect(await drawn('WORKS_AT', 'person:ada')).toEqual({
      object: 'org:harbour',
      certainty: 'asserted',
      disputed: false,
      timeConflict: false,
      modality: 'actual',
      role: 'director',
      value: null,
      startEarliest: '2024-03-01',
      startLatest: '2024-03-31',
      startPrecision: 'month',
      lastObserved: null,
      citations: 1n,
      documents: 1n,
    });
  });

  test('keeps both dates of a time conflict in one range, marked on relationship and event', async () => {
    await importLines(harbourLines());
    const times = { startEarliest: '2024-04-21', startLatest: '2024-05-17', timeConflict: true };
    expect(await drawn('APPLIES_TO', 'policy:quiet')).toMatchObject(times);
    const event = await one(
      `MATCH (e:Event {id: 'event:quiet-start'})
       RETURN toString(e.startEarliest) AS startEarliest, toString(e.startLatest) AS startLatest, e.timeConflict AS timeConflict`,
    );
    expect(event).toEqual(times);
  });

  test('marks a denied claim as disputed and narrows it by the event it comes after', async () => {
    await importLines(harbourLines());
    expect(await drawn('LEFT', 'person:bo')).toMatchObject({
      disputed: true,
      citations: 2n,
      startEarliest: '2024-04-21',
      startLatest: '2024-05-20',
    });
  });

  test('turns a present-tense report into an observation, not a start, and a figure into words', async () => {
    await importLines(harbourLines());
    expect(await drawn('PART_OF', 'org:harbour')).toMatchObject({ startEarliest: null, lastObserved: '2024-05-20' });
    expect(await drawn('RANKED_IN', 'product:raft')).toMatchObject({ value: '7 rank', startEarliest: '2024-05-20' });
  });

  test('gives names to search, folded and as written, and says whose voice a citation is', async () => {
    await importLines(harbourLines());
    const ada = await one(`MATCH (e:Person {id: 'person:ada'}) RETURN e.names AS names, e.searchNames AS searchNames`);
    expect(ada).toEqual({ names: ['Ada Tide', '潮艾達'], searchNames: ['ada tide', '潮艾达'] });
    const voices = await one(
      `MATCH (:Citation {stance: 'denies'})-[:ATTRIBUTED_TO]->(d:Entity)
       MATCH (:Claim {predicate: 'WORKS_AT'})-[:HAS_CITATION]->(:Citation)-[:ATTRIBUTED_TO]->(v:Entity)
       RETURN d.id AS denier, v.id AS voice`,
    );
    expect(voices).toEqual({ denier: 'org:dock', voice: 'src:harbour#paper' });
  });
});

describe('a second import', () => {
  test('of the same file changes nothing and writes nothing, no Import node either', async () => {
    const path = await writeClaims(harbourLines());
    await runImport({ path, db });
    const before = await dumpGraph(db);
    const report = await runImport({ path, db });
    expect([changesOf(report.counts), report.rows]).toEqual([0, 0]);
    expect(report.counts.claims.unchanged).toBe(8);
    expect(await dumpGraph(db)).toEqual(before);
    expect(await countImports()).toBe(1n);
  });

  test('of the same statements in other bytes records the import and nothing else', async () => {
    await importLines(harbourLines());
    const path = await writeClaims(toText(harbourLines()).replaceAll('\n', '\n\n'));
    const report = await runImport({ path, db });
    expect(report.rows).toBe(0);
    expect(await countImports()).toBe(2n);
    expect(await isImported({ path, db })).toBe(true);
  });

  test('of a changed file changes what it touches, and gives the graph of a fresh import', async () => {
    const changed = withLine(
      withLine(harbourLines(), 'ada-works', { start: '2024-04', text: 'Ada has directed the lab since April.' }),
      'person:bo',
      { labels: ['Group'], name: 'The Reefs' },
    );
    await importLines(harbourLines());
    const { counts } = await importLines(changed);
    expect(counts.claims).toEqual({ created: 0, changed: 1, unchanged: 7, removed: 0 });
    expect(counts.citations).toEqual({ created: 0, changed: 1, unchanged: 8, removed: 0 });
    expect(counts.entities).toEqual({ created: 0, changed: 1, unchanged: 8, removed: 0 });
    expect(counts.drawn).toEqual({ created: 0, changed: 1, unchanged: 4, removed: 0 });
    expect(await drawn('WORKS_AT', 'person:ada')).toMatchObject({ startEarliest: '2024-04-01' });
    const updated = await dumpGraph(db);
    await db.empty();
    await importLines(changed);
    expect(updated).toEqual(await dumpGraph(db));
  });

  test('of a file without a claim removes claim, citations, relationship and link, and the entity that nothing uses', async () => {
    const fewer = withoutLine(
      withoutLine(harbourLines(), 'bo-left').filter((line) => line['type'] !== 'link'),
      'person:bo',
    );
    await importLines(harbourLines());
    const { counts } = await importLines(fewer);
    const removed = Object.fromEntries(Object.entries(counts).map(([kind, { removed: n }]) => [kind, n]));
    expect(removed).toEqual({
      documents: 0,
      paragraphs: 0,
      entities: 1,
      claims: 1,
      citations: 2,
      links: 1,
      judgements: 0,
      merges: 0,
      retractions: 0,
      drawn: 1,
    });
    const after = await dumpGraph(db);
    expect(changesOf((await importLines(fewer)).counts)).toBe(0);
    await db.empty();
    await importLines(fewer);
    expect(after).toEqual(await dumpGraph(db));
  });

  test('of a file without a name or a judgement removes them', async () => {
    const plain = withLine(harbourLines(), 'org:harbour', { names: undefined }).filter(
      (line) => line['type'] !== 'judgement',
    );
    await importLines(harbourLines());
    const { counts } = await importLines(plain);
    expect([counts.claims.removed, counts.judgements.removed]).toEqual([1, 1]);
    const lab = await one(`MATCH (e:Lab {id: 'org:harbour'}) RETURN e.searchNames AS names`);
    expect(lab).toEqual({ names: ['harbour lab'] });
  });

  test('of a retracted document keeps the claims, deprecated, and erases the drawing', async () => {
    await importLines(harbourLines());
    const { counts } = await importLines(withLine(harbourLines(), 'doc:harbour', { status: 'retracted' }));
    expect([counts.drawn.removed, counts.claims.removed]).toEqual([5, 0]);
    const claims = await db.query(
      'MATCH (c:Claim) WHERE NOT c.editorial RETURN DISTINCT c.rank AS rank, c.rankReason AS reason, c.shown AS shown',
    );
    expect(claims).toEqual([{ rank: 'deprecated', reason: 'retracted-source', shown: false }]);
    const back = await importLines(harbourLines());
    expect(back.counts.drawn.created).toBe(5);
  });
});

describe('a second article', () => {
  test('on the same fact adds a citation, not a relationship, and leaves the first wording', async () => {
    await importLines(harbourLines());
    const report = await importLines(tideLines());
    expect(report.counts.claims).toEqual({ created: 1, changed: 1, unchanged: 0, removed: 0 });
    expect(await drawn('WORKS_AT', 'person:ada')).toMatchObject({
      documents: 2n,
      citations: 2n,
      startEarliest: '2024-03-11',
      startLatest: '2024-03-11',
    });
    const wording = await one(
      `MATCH (e:Entity {id: 'person:ada'})<-[:SUBJECT]-(c:Claim {predicate: 'WORKS_AT'}) RETURN c.text AS text, e.name AS name`,
    );
    expect(wording).toEqual({ text: 'Ada directs the harbour lab.', name: 'Ada Tide' });
    expect(report.files[0]?.notices).toEqual([
      expect.stringMatching(
        /^by their ids these are entities of the source "hand:test doc:harbour": person:ada \(Ada Tide\), /,
      ),
      'person:ada keeps the name, type and notes given by hand:test doc:harbour',
      expect.stringMatching(/^c_[0-9a-f]{20} \(WORKS_AT of person:ada\) keeps the wording of hand:test doc:harbour$/),
    ]);
  });

  test('leaves both files unchanged when they are imported again, in any order', async () => {
    await importLines(harbourLines());
    await importLines(tideLines());
    const before = await dumpHash(db);
    for (const lines of [harbourLines(), tideLines(), harbourLines()]) {
      expect(changesOf((await importLines(lines)).counts)).toBe(0);
    }
    expect(await dumpHash(db)).toBe(before);
  });

  test('when the first one drops the fact, becomes its only source and gives it its wording', async () => {
    await importLines(harbourLines());
    await importLines(tideLines());
    await importLines(withoutLine(harbourLines(), 'ada-works'));
    expect(await drawn('WORKS_AT', 'person:ada')).toMatchObject({ documents: 1n, citations: 1n });
    await importLines(tideLines());
    const wording = await one(`MATCH (c:Claim {predicate: 'WORKS_AT'}) RETURN c.text AS text`);
    expect(wording).toEqual({ text: 'Another wording.' });
  });

  test('redates an event of the first one, and the claims that come after it', async () => {
    await importLines(harbourLines());
    const later: Line[] = [
      ...tideLines(),
      { type: 'entity', id: 'policy:quiet', labels: ['Policy'], name: 'quiet hours' },
      { type: 'entity', id: 'event:quiet-start', labels: ['Event'], name: 'quiet hours begin' },
      {
        type: 'claim',
        ref: 'quiet-ada',
        p: 'APPLIES_TO',
        s: 'policy:quiet',
        o: 'person:ada',
        event: 'event:quiet-start',
        start: '2024-05-05',
        cite: [{ par: 1 }],
      },
    ];
    await importLines(later);
    expect(await drawn('LEFT', 'person:bo')).toMatchObject({ startEarliest: '2024-05-05' });
    await importLines(tideLines());
    expect(await drawn('LEFT', 'person:bo')).toMatchObject({ startEarliest: '2024-04-21' });
  });
});

describe('what writes nothing', () => {
  test('a file with three mistakes: three places, the database untouched', async () => {
    await importLines(harbourLines());
    const before = await dumpHash(db);
    const bad = [
      ...tideLines(),
      { type: 'claim', ref: 'x', p: 'LEEDS', s: 'person:ada', o: 'org:harbour', cite: [{ par: 1 }] },
      {
        type: 'claim',
        ref: 'y',
        p: 'LEADS',
        s: 'person:ada',
        o: 'org:harbour',
        role: 'y',
        start: '2024-13',
        cite: [{ par: 1 }],
      },
      { type: 'claim', ref: 'z', p: 'LEADS', s: 'person:ada', o: 'org:harbor', role: 'z', cite: [{ par: 1 }] },
    ];
    const error = await importLines(bad).catch((cause: unknown) => cause);
    if (!(error instanceof ImportRejected)) throw error;
    expect(error.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [7, 31, 'unknown-predicate'],
      [8, 93, 'bad-date'],
      [9, 60, 'dangling-reference'],
    ]);
    expect(await dumpHash(db)).toBe(before);
    expect(await countImports()).toBe(1n);
  });

  test('a dry run, which counts what an import would do', async () => {
    const path = await writeClaims(harbourLines());
    const dry = await runImport({ path, db, dryRun: true });
    expect(await dumpGraph(db)).toEqual([]);
    const wet = await runImport({ path, db });
    expect(dry.counts).toEqual(wet.counts);
  });

  test('two files of one folder with the same document', async () => {
    const path = await writeClaims(harbourLines());
    await writeFile(join(dirname(path), 'twin.claims.jsonl'), toText([META, ...harbourLines().slice(1)]));
    await expect(runImport({ path: dirname(path), db })).rejects.toThrow(
      /twin\.claims\.jsonl:2:25 duplicate-id the document "doc:harbour" is declared in two files/,
    );
    expect(await dumpGraph(db)).toEqual([]);
  });
});

describe('an interrupted import', () => {
  test('of a file bigger than a transaction is completed by the next one to the same graph', async () => {
    const path = await writeClaims(bigLines(1500));
    await runImport({ path, db });
    const whole = await dumpHash(db);
    await db.empty();
    const abort = new AbortController();
    const interrupted = runImport({
      path,
      db,
      signal: abort.signal,
      onProgress: ({ phase, done }) => {
        if (phase === 'write' && done > 0) abort.abort(new Error('test'));
      },
    });
    await expect(interrupted).rejects.toThrow(/cancelled/i);
    expect(await countImports()).toBe(0n);
    const partial = await one('MATCH (n) WHERE NOT n:Import RETURN count(n) AS n');
    expect(partial?.['n']).toBeGreaterThan(0n);
    expect(await isImported({ path, db })).toBe(false);
    await runImport({ path, db });
    expect(await dumpHash(db)).toBe(whole);
    expect(changesOf((await runImport({ path, db })).counts)).toBe(0);
  });
});

describe('the text of a document', () => {
  const text = 'A zq title\n\nADS here ENDAda works zqat the pier.\n';
  const sha256 = createHash('sha256').update(text).digest('hex');
  const lines = withLine(tideLines(), 'doc:tide', { sha256 });

  async function prepare(content: string): Promise<{ readonly path: string; readonly textFile: string }> {
    const path = await writeClaims(lines);
    const strip = [{ paragraphs: [2, 2], strings: ['zq'], between: [{ start: 'ADS', end: 'END' }] }];
    await writeFile(join(dirname(path), 'cleaning.json'), JSON.stringify({ document: 'doc:tide', strip }));
    const textFile = join(await mkdtemp(join(tmpdir(), 'orrery-text-')), 'article.txt');
    await writeFile(textFile, content);
    return { path, textFile };
  }

  test('is attached clean and raw, and stays when the file is imported without it', async () => {
    const { path, textFile } = await prepare(text);
    const report = await runImport({ path, db, textFile });
    expect(report.counts.paragraphs.created).toBe(2);
    const paragraphs = (): Promise<readonly Record<string, unknown>[]> =>
      db.query('MATCH (p:Chunk) RETURN p.text AS text, p.cleanText AS clean, p.searchText AS search ORDER BY p.index');
    const attached = [
      { text: 'A zq title', clean: 'A zq title', search: 'a zq title' },
      {
        text: 'ADS here ENDAda works zqat the pier.',
        clean: 'Ada works at the pier.',
        search: 'ada works at the pier.',
      },
    ];
    expect(await paragraphs()).toEqual(attached);
    expect(changesOf((await runImport({ path, db })).counts)).toBe(0);
    expect(await paragraphs()).toEqual(attached);
  });

  test('is refused when it is another text, and nothing is written', async () => {
    const { path, textFile } = await prepare(`${text}x`);
    await expect(runImport({ path, db, textFile })).rejects.toThrow(
      new RegExp(`is another text: its SHA-256 is [0-9a-f]{64}, but doc:tide was read from ${sha256}\\. Give the file`),
    );
    expect(await dumpGraph(db)).toEqual([]);
  });
});

test('isImported tells the latest bytes of a source from earlier ones', async () => {
  const first = await writeClaims(harbourLines());
  const second = await writeClaims(withoutLine(harbourLines(), 'calm'));
  await runImport({ path: first, db });
  expect(await isImported({ path: first, db })).toBe(true);
  expect(await isImported({ path: second, db })).toBe(false);
  await runImport({ path: second, db });
  expect([await isImported({ path: first, db }), await isImported({ path: second, db })]).toEqual([false, true]);
});
