import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runImport } from '../import/run.ts';
import { dumpGraph } from '../store/dump.ts';
import { harbourLines, type Line, META, tideLines, withLine, writeClaims } from '../test/toy.ts';
import { exportGraph } from './export-graph.ts';

const db = openTestDatabase();
beforeEach(() => db.empty());
afterAll(() => db.close());

async function exported(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-export-'));
  await exportGraph({ db, folder });
  return folder;
}

async function textOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).toSorted();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

/** Exports, forgets everything, imports what was exported, and compares node by node. */
async function expectRoundTrip(): Promise<void> {
  const before = await dumpGraph(db);
  const folder = await exported();
  expect(await textOf(await exported())).toBe(await textOf(folder));
  await db.empty();
  await runImport({ path: folder, db });
  expect(await dumpGraph(db)).toEqual(before);
}

const importLines = async (lines: readonly Line[]): Promise<void> => {
  await runImport({ path: await writeClaims(lines), db });
};

describe('what is exported gives the same graph again', () => {
  test('one file with everything the format has', async () => {
    await importLines(harbourLines());
    await expectRoundTrip();
  });

  test('two sources that speak of the same', async () => {
    await importLines(harbourLines());
    await importLines(tideLines());
    await expectRoundTrip();
  });

  test('merges, judgements and names of what was merged', async () => {
    await importLines(harbourLines());
    await importLines(tideLines());
    await importLines([
      { ...META, origin: 'hand:judge' },
      { type: 'judgement', a: 'person:bo', b: 'person:ada', verdict: 'same', by: 'team', note: 'met both' },
      { type: 'merge', from: 'person:bo', into: 'person:ada', by: 'team', reason: 'one person', force: true },
    ]);
    await expectRoundTrip();
  });

  test('a retracted document', async () => {
    await importLines(
      harbourLines().map((line) =>
        line['type'] === 'document' ? { ...line, status: 'retracted', statusNote: 'made up' } : line,
      ),
    );
    await expectRoundTrip();
  });

  test('a retracted claim with the rank that its own source gave it', async () => {
    const ranked = withLine(withLine(harbourLines(), 'ada-works', { rank: 'preferred' }), 'part', {
      rank: 'deprecated',
      rankReason: 'wrong-extraction',
    });
    const ranks = (): Promise<unknown> =>
      db.query(`MATCH (c:Claim) WHERE c.predicate IN ['WORKS_AT', 'PART_OF', 'LEFT']
                RETURN c.predicate AS p, c.rank AS rank, c.rankReason AS reason ORDER BY p`);
    const judge = { ...META, origin: 'hand:judge' };
    await importLines(ranked);
    const [before, graph] = [await ranks(), await dumpGraph(db)];
    await importLines([judge, { type: 'retraction', doc: 'doc:harbour', by: 'team', reason: 'made up' }]);
    expect(await ranks()).toEqual(
      ['LEFT', 'PART_OF', 'WORKS_AT'].map((p) => ({ p, rank: 'deprecated', reason: 'retracted-source' })),
    );
    await expectRoundTrip();
    await importLines([judge]);
    expect(await ranks()).toEqual(before);
    expect(await dumpGraph(db)).toEqual(graph);
    await expectRoundTrip();
  });

  test('a rank through a merge and a retraction at once', async () => {
    await importLines(withLine(harbourLines(), 'bo-left', { rank: 'preferred' }));
    const graph = await dumpGraph(db);
    const judge = { ...META, origin: 'hand:judge' };
    await importLines([
      judge,
      { type: 'merge', from: 'person:bo', into: 'person:ada', by: 'team', force: true },
      { type: 'retraction', doc: 'doc:harbour', by: 'team', reason: 'made up' },
    ]);
    await expectRoundTrip();
    await importLines([judge]);
    expect(await dumpGraph(db)).toEqual(graph);
  });

  test('the license of a file, with documents and without', async () => {
    await importLines(
      harbourLines().map((line) => (line['type'] === 'meta' ? { ...META, license: 'CC-BY-4.0' } : line)),
    );
    await importLines(tideLines());
    await importLines([
      { ...META, origin: 'hand:judge', license: 'CC0-1.0' },
      { type: 'judgement', a: 'person:bo', b: 'person:ada', verdict: 'different', by: 'team' },
    ]);
    expect(await db.query('MATCH (d:Document) RETURN d.id AS id, d.license AS license ORDER BY id')).toEqual([
      { id: 'doc:harbour', license: 'CC-BY-4.0' },
      { id: 'doc:tide', license: null },
    ]);
    await expectRoundTrip();
    const licenses = [...(await textOf(await exported())).matchAll(/"origin":"([^"]+)"(?:,"license":"([^"]+)")?/g)];
    expect(licenses.map(([, origin, license]) => [origin, license])).toEqual([
      ['hand:judge', 'CC0-1.0'],
      ['hand:test', 'CC-BY-4.0'],
      ['hand:test', undefined],
    ]);
  });

  test('documents that several files name', async () => {
    const pointing = (origin: string, home: string): Line[] => [
      { ...META, origin },
      { ...tideLines()[1], id: home },
      { ...tideLines()[1], id: 'doc:paper', title: `a paper, says ${origin}`, paragraphs: 0 },
      { type: 'paragraph', n: 1, doc: home, section: 'body', summary: 'a row', refersTo: 'doc:paper' },
    ];
    await importLines(pointing('table:b', 'doc:b'));
    await importLines(pointing('table:a', 'doc:a'));
    await expectRoundTrip();
  });

  test('figures of every size', async () => {
    const figures = [7, 0.1, 1e21, 9.504e22, 123_456_789_012_345_670_000, 2 ** 53];
    const claims = figures.map((valueNumber, index) => ({
      type: 'claim',
      ref: `f${index}`,
      p: 'EARNS',
      s: 'person:ada',
      valueNumber,
      unit: 'CNY',
      cite: [{ par: 2 }],
    }));
    await importLines([...harbourLines(), ...claims]);
    await expectRoundTrip();
  });

  test('the article', async () => {
    await runImport({ path: join(import.meta.dirname, '../../data/lecun-2025-10'), db });
    await expectRoundTrip();
  });
});

test('an export goes into a new folder only', async () => {
  await importLines(harbourLines());
  const folder = await exported();
  await expect(exportGraph({ db, folder })).rejects.toThrow(/is not empty\. Name a new folder/);
});

test('an empty database has nothing to export', async () => {
  await expect(exported()).rejects.toThrow('The database holds no source: there is nothing to export.');
});
