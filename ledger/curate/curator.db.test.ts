import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddedClaim, Change, Curation } from '@orrery/cypher/model/curation.ts';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runImport } from '../import/run.ts';
import { dumpGraph, dumpHash } from '../store/dump.ts';
import { harbourLines, tideLines, writeClaims } from '../test/toy.ts';
import { changesIn, curate } from './curator.ts';

const db = openTestDatabase();
let folder = '';
beforeEach(async () => {
  await db.empty();
  for (const lines of [harbourLines(), tideLines()]) await runImport({ path: await writeClaims(lines), db });
  folder = await mkdtemp(join(tmpdir(), 'orrery-curate-'));
});
afterAll(() => db.close());

const make = async (curation: Curation): Promise<Change> => {
  const { change } = await curate({ curation, by: 'Ines', dryRun: false }, { db, folder });
  if (change === undefined) throw new Error('Nothing changed.');
  return change;
};

const merge: Curation = { kind: 'merge', from: 'person:bo', into: 'person:ada', reason: 'one voice', force: true };
const claim: AddedClaim = {
  subject: 'person:ada',
  predicate: 'KNOWS',
  object: 'person:cy',
  start: '2024-03',
  newEntities: [{ id: 'person:cy', type: 'Person', name: 'Cy Reed' }],
  document: { id: 'doc:harbour' },
  summary: 'The report thanks both of them.',
  certainty: 'quoted',
  voices: [],
};
const added = (of: Partial<AddedClaim> = {}): Curation => ({ kind: 'add-claim', claim: { ...claim, ...of } });

const claims = async (): Promise<readonly Record<string, unknown>[]> =>
  db.own(
    `MATCH (s:Entity)<-[:SUBJECT]-(c:Claim {predicate: 'KNOWS'})-[:OBJECT]->(o:Entity), (c)-[:HAS_CITATION]->(k:Citation)
     MATCH (k)-[:IN_CHUNK]->(p:Chunk)-[:REFERS_TO]->(d:Document)
     RETURN s.id AS subject, o.id AS object, k.certainty AS certainty, p.id AS note, p.summary AS summary, d.id AS document ORDER BY object`,
  );

/** The graph without the records of imports, which every decision leaves. */
const graph = async (): Promise<unknown> => dumpGraph(db);

describe('a decision', () => {
  test.each<[string, Curation, Curation | undefined]>([
    ['judge', { kind: 'judge', a: 'person:ada', b: 'person:bo', verdict: 'different', note: 'two boats' }, undefined],
    ['merge', merge, { kind: 'unmerge', from: 'person:bo' }],
    [
      'retract',
      { kind: 'retract', document: 'doc:harbour', reason: 'withdrawn by its publisher' },
      { kind: 'restore', document: 'doc:harbour' },
    ],
    ['add a claim', added(), undefined],
  ])('%s: it leaves an import record, can be undone and made again', async (_name, curation, opposite) => {
    const before = await graph();
    const change = await make(curation);
    expect(change).toMatchObject({ kind: curation.kind, by: 'Ines', undoes: undefined });
    expect(change.lines.length).toBeGreaterThan(0);
    const record = await db.own('MATCH (i:Import {id: $id}) RETURN i.file AS file', { id: change.importId });
    expect(record).toHaveLength(1);
    const after = await graph();
    expect(after).not.toEqual(before);

    const undone = await make({ kind: 'undo', change: change.id });
    expect(undone.undoes).toBe(change.id);
    expect(await withoutEmptyNotes()).toEqual(before);
    await make({ kind: 'undo', change: undone.id });
    expect(await graph()).toEqual(after);
    expect((await changesIn(folder, 10)).map(({ kind, undoneBy }) => [kind, undoneBy !== undefined])).toEqual([
      ['undo', false],
      ['undo', true],
      [curation.kind, true],
    ]);
    if (opposite === undefined) return;
    await make(opposite);
    expect(await graph()).toEqual(before);
  });

  /** The document of the notes stays when the last note goes: it says that claims were added here. */
  async function withoutEmptyNotes(): Promise<unknown> {
    await db.own("MATCH (d:Document {id: 'doc:added-by-hand', paragraphCount: 0}) DETACH DELETE d");
    return graph();
  }

  test('that is tried changes neither graph nor files', async () => {
    const hash = await dumpHash(db);
    const { change, lines } = await curate({ curation: added(), by: 'Ines', dryRun: true }, { db, folder });
    expect(change).toBeUndefined();
    expect(lines.join('\n')).toContain('person:cy');
    expect(await dumpHash(db)).toBe(hash);
    expect(await changesIn(folder, 10)).toEqual([]);
    await expect(readFile(join(folder, 'added.claims.jsonl'))).rejects.toThrow('ENOENT');
  });

  test.each<[string, Curation, string | RegExp]>([
    ['an unknown entity', { ...merge, into: 'person:ida' }, 'person:ida'],
    ['an unknown subject', added({ subject: 'person:ida' }), 'The graph has no entity "person:ida". Correct the id'],
    [
      'an unknown document',
      added({ document: { id: 'doc:none' } }),
      'The graph has no document "doc:none". Give its title',
    ],
    ['an unknown type', added({ newEntities: [{ id: 'person:cy', type: 'Ghost', name: 'Cy' }] }), '"Ghost" is no type'],
    ['a wrong date', added({ start: '2024-02-31' }), '2024-02-31'],
    [
      'an unknown change',
      { kind: 'undo', change: 'none' },
      'There is no change none. Take an id that "changes" lists.',
    ],
    ['a merge that is not there', { kind: 'unmerge', from: 'person:bo' }, 'has no merge of person:bo'],
  ])('about %s is refused, and everything is as it was', async (_name, curation, message) => {
    const hash = await dumpHash(db);
    await expect(make(curation)).rejects.toThrow(message);
    expect(await dumpHash(db)).toBe(hash);
    expect(await changesIn(folder, 10)).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.jsonl'))).toEqual([]);
  });

  test('is not taken back when its line was changed by hand since', async () => {
    const { id } = await make(merge);
    const file = join(folder, 'judgements.claims.jsonl');
    await writeFile(file, (await readFile(file, 'utf8')).replace('one voice', 'the same voice'));
    const hash = await dumpHash(db);
    await expect(make({ kind: 'undo', change: id })).rejects.toThrow(`What change ${id} added has been changed since.`);
    expect(await dumpHash(db)).toBe(hash);
  });
});

describe('added claims', () => {
  test('each has a note of its own, which refers to the document', async () => {
    await make(added());
    await make(added({ object: 'person:bo', newEntities: [], certainty: undefined, summary: 'They met.' }));
    expect(await claims()).toMatchObject([
      {
        subject: 'person:ada',
        object: 'person:bo',
        certainty: 'asserted',
        summary: 'They met.',
        document: 'doc:harbour',
      },
      { object: 'person:cy', certainty: 'quoted', summary: claim.summary, document: 'doc:harbour' },
    ]);
  });

  test('the first one goes, and the second keeps note and citation', async () => {
    const first = await make(added());
    await make(added({ object: 'person:bo', newEntities: [] }));
    const [kept] = await claims();
    await make({ kind: 'undo', change: first.id });
    expect(await claims()).toEqual([kept]);
  });

  test('may rest on a document that the graph does not know yet', async () => {
    const document = {
      id: 'doc:letter',
      title: 'A letter',
      url: 'https://example.org/letter',
      publishedAt: '2024-05-01',
    };
    await make(added({ document }));
    expect(await claims()).toMatchObject([{ document: 'doc:letter' }]);
    expect(await db.own('MATCH (d:Document {id: "doc:letter"}) RETURN d.url AS url')).toEqual([{ url: document.url }]);
  });

  test('an entity that a later claim names stays when the claim that brought it goes', async () => {
    const first = await make(added());
    await make(added({ subject: 'person:bo', newEntities: [] }));
    await make({ kind: 'undo', change: first.id });
    expect(await claims()).toMatchObject([{ subject: 'person:bo', object: 'person:cy' }]);
  });

  test('a change is taken back once', async () => {
    const { id } = await make(added());
    const back = await make({ kind: 'undo', change: id });
    await expect(make({ kind: 'undo', change: id })).rejects.toThrow(`is taken back already, by ${back.id}`);
  });
});
