import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { makeDecision, tryDecision } from '../curate/decide.ts';
import { judgementsFile } from '../curate/judgement-lines.ts';
import { changeLines, type LineJson, type LinesFile } from '../curate/lines-file.ts';
import { exportGraph } from '../export/export-graph.ts';
import { changesOf } from '../import/report.ts';
import { runImport } from '../import/run.ts';
import { dumpGraph } from '../store/dump.ts';
import { harbourLines, type Line, META, tideLines, writeClaims } from '../test/toy.ts';
import { rebuildGraph } from './rebuild.ts';
import { suggestPairs } from './suggest.ts';
import { verifyGraph } from './verify.ts';

const db = openTestDatabase();
const importLines = async (lines: readonly Line[]): Promise<string> => {
  const path = await writeClaims(lines);
  await runImport({ path, db });
  return path;
};
beforeEach(async () => {
  await db.empty();
  await importLines(harbourLines());
  await importLines(tideLines());
});
afterAll(() => db.close());

describe('verify', () => {
  test('finds nothing wrong with what was imported', async () => {
    expect(await verifyGraph({ db })).toEqual([]);
  });

  test.each([
    ['a line that is gone', 'MATCH (:Person {id: "person:ada"})-[r:WORKS_AT]->() DELETE r', /^is drawn 0 times$/],
    [
      'a line that no claim stands behind',
      'MATCH (a {id: "person:ada"}), (b {id: "org:dock"}) CREATE (a)-[:WORKS_AT {claimId: "c_nobody"}]->(b)',
      /^is drawn without a claim$/,
    ],
    [
      'a line between other ends',
      'MATCH (a:Person {id: "person:ada"})-[r:WORKS_AT]->(), (b {id: "org:dock"}) WITH a, r, b, properties(r) AS p DELETE r CREATE (a)-[n:WORKS_AT]->(b) SET n = p',
      /^is drawn between other ends$/,
    ],
    ['a claim without a subject', 'MATCH (c:Claim {predicate: "LEFT"})-[r:SUBJECT]->() DELETE r', /^has 0 subjects$/],
    [
      'a claim without a citation',
      'MATCH (c:Claim {predicate: "LEFT"})-[:HAS_CITATION]->(k) DETACH DELETE k',
      /^is cited by nothing$/,
    ],
    [
      'a citation without a paragraph',
      'MATCH (k:Citation)-[r:IN_CHUNK]->() WITH r LIMIT 1 DELETE r',
      /^stands in no paragraph/,
    ],
    [
      'a paragraph without a document',
      'MATCH (p:Chunk)-[r:FROM_DOCUMENT]->() WITH r LIMIT 1 DELETE r',
      /^is a paragraph of no document$/,
    ],
    ['an entity without a type', 'MATCH (e:Person {id: "person:bo"}) REMOVE e:Person', /^has no type$/],
    [
      'a certainty that does not follow',
      'MATCH (c:Claim {predicate: "LEFT"}) SET c.certainty = "rumour"',
      /^was derived wrongly.*certainty/,
    ],
    [
      'a name the search would not find',
      'MATCH (e {id: "person:ada"}) SET e.searchNames = ["x"]',
      /^was derived wrongly.*searchNames/,
    ],
    [
      'a merge that leads nowhere',
      'CREATE (a:MergedEntity {id: "x:a"})-[:MERGED_INTO]->(b:MergedEntity {id: "x:b"})-[:MERGED_INTO]->(a)',
      /^was merged and leads/,
    ],
  ])('finds %s', async (_, damage, fault) => {
    await db.own(damage);
    const faults = await verifyGraph({ db });
    expect(faults.map((one) => one.fault)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});

describe('rebuild', () => {
  test('changes nothing where nothing is wrong', async () => {
    const before = await dumpGraph(db);
    await rebuildGraph({ db });
    expect(await dumpGraph(db)).toEqual(before);
  });

  test('makes derived fields and the drawing again', async () => {
    const before = await dumpGraph(db);
    await db.query('MATCH (:Entity)-[r]->(:Entity) WHERE r.claimId IS NOT NULL DELETE r');
    await db.query(`MATCH (c:Claim) SET c.certainty = 'rumour', c.shown = false`);
    await db.query('MATCH (e:Entity) SET e.searchNames = [], e.aliases = ["?"]');
    expect(await verifyGraph({ db })).not.toEqual([]);
    await rebuildGraph({ db });
    expect(await verifyGraph({ db })).toEqual([]);
    expect(await dumpGraph(db)).toEqual(before);
  });
});

describe('suggest', () => {
  test('finds entities of one name until they are judged', async () => {
    await db.own(
      `MATCH (e:Entity {id: 'person:bo'}) CREATE (f:Entity:Person {id: 'person:bo-2', name: 'Bo Reef', searchNames: e.searchNames, searchKey: e.searchKey})`,
    );
    const found = await suggestPairs({ db, limit: 10 });
    expect(found).toEqual([{ a: 'person:bo', b: 'person:bo-2', reasons: ['both are called "bo reef"'], score: 3 }]);
    await importLines([
      { ...META, origin: 'hand:judge' },
      { type: 'judgement', a: 'person:bo', b: 'person:bo-2', verdict: 'different', by: 'team' },
    ]);
    expect(await suggestPairs({ db, limit: 10 })).toEqual([]);
  });

  /** Another article on people of the harbour lab. */
  const article = (...people: readonly Line[]): Line[] => [
    META,
    { ...tideLines()[1], id: 'doc:quay', paragraphs: people.length },
    { type: 'entity', id: 'org:harbour', labels: ['Organisation', 'Lab'], name: 'Harbour Lab' },
    ...people,
    ...people.map(({ id }, at) => ({
      type: 'claim',
      ref: `w${at}`,
      p: 'WORKS_AT',
      s: id,
      o: 'org:harbour',
      cite: [{ par: at + 1 }],
    })),
  ];
  const person = (id: string, name: string, fields: Line = {}): Line => ({
    type: 'entity',
    id,
    labels: ['Person'],
    name,
    ...fields,
  });

  test('finds people whose names may be one and who share a neighbour, and no namesakes', async () => {
    await importLines(article(person('person:b-reef', 'B. Reef'), person('person:cy-reef', 'Cy Reef')));
    expect(await suggestPairs({ db, limit: 10 })).toEqual([
      { a: 'person:b-reef', b: 'person:bo', reasons: ['the names may be one', 'one neighbour in common'], score: 2 },
    ]);
  });

  test('says when one paragraph names both', async () => {
    const [first, second] = [person('person:x', 'Dee Sand'), person('person:y', 'D. Sand')];
    const lines = article(first, second).map((line) =>
      line['type'] === 'claim' ? { ...line, cite: [{ par: 1 }] } : line,
    );
    await importLines(lines);
    expect((await suggestPairs({ db, limit: 10 }))[0]).toEqual({
      a: 'person:x',
      b: 'person:y',
      reasons: ['the names may be one', 'one neighbour in common', 'one paragraph names both'],
      score: -2,
    });
  });

  test('says when external ids differ, and counts that against the pair', async () => {
    await importLines(
      article(
        person('person:x', 'Dee Sand', { wikidataId: 'Q1' }),
        person('person:y', 'Dee Sand', { wikidataId: 'Q2' }),
      ),
    );
    expect(await suggestPairs({ db, limit: 10 })).toEqual([
      {
        a: 'person:x',
        b: 'person:y',
        reasons: ['both are called "dee sand"', 'one neighbour in common', 'their Wikidata ids differ (Q1, Q2)'],
        score: -2,
      },
    ]);
  });

  test('finds an external id that a merged entity kept, until it is judged', async () => {
    await importLines(article(person('person:x', 'Dee Sand', { wikidataId: 'Q1' }), person('person:y', 'Eve Shell')));
    const judge = [
      { ...META, origin: 'hand:judge' },
      { type: 'merge', from: 'person:x', into: 'person:y', by: 'team', force: true },
    ];
    await importLines(judge);
    // The id is free again on the entity: another file gives it to another person.
    await importLines([
      { ...META, origin: 'hand:other' },
      { ...tideLines()[1], id: 'doc:other' },
      person('person:z', 'D. S.', { wikidataId: 'Q1' }),
      { type: 'claim', ref: 'd', p: 'DESCRIBED_AS', s: 'person:z', value: 'kind', cite: [{ par: 1 }] },
    ]);
    expect(await suggestPairs({ db, limit: 10 })).toEqual([
      {
        a: 'person:y',
        b: 'person:z',
        reasons: ['person:x was merged into one of them and has the Wikidata id of both, Q1'],
        score: 8,
      },
    ]);
    for (const verdict of ['unsure', 'different']) {
      await importLines([...judge, { type: 'judgement', a: 'person:z', b: 'person:y', verdict, by: 'team' }]);
      expect(await suggestPairs({ db, limit: 10 })).toEqual([]);
    }
  });
});

describe('a retraction', () => {
  const judge = { ...META, origin: 'hand:judge' };
  const retraction = { type: 'retraction', doc: 'doc:harbour', by: 'team', reason: 'made up' };

  test('takes what only that document says off the drawing, and outlives importing it again', async () => {
    const harbour = await writeClaims(harbourLines());
    await importLines([judge, retraction]);
    const drawn = async (): Promise<unknown> =>
      (await db.query('MATCH (:Entity)-[r:LEFT]->(:Entity) RETURN count(r) AS n'))[0]?.['n'];
    expect(await drawn()).toBe(0n);
    expect(await verifyGraph({ db })).toEqual([]);
    const again = await runImport({ path: harbour, db });
    expect(changesOf(again.counts)).toBe(0);
    expect(await drawn()).toBe(0n);
  });

  test('gives the same graph whichever file comes first', async () => {
    await importLines([judge, retraction]);
    const after = await dumpGraph(db);
    const folder = await mkdtemp(join(tmpdir(), 'orrery-retract-'));
    await exportGraph({ db, folder: join(folder, 'x') });
    await db.empty();
    await runImport({ path: join(folder, 'x'), db });
    expect(await dumpGraph(db)).toEqual(after);
  });

  test('is taken back by leaving it out', async () => {
    const before = await dumpGraph(db);
    await importLines([judge, retraction]);
    expect(await dumpGraph(db)).not.toEqual(before);
    await importLines([judge]);
    expect(await dumpGraph(db)).toEqual(before);
  });

  test('of an unknown document is an error', async () => {
    await expect(importLines([judge, { ...retraction, doc: 'doc:harbor' }])).rejects.toThrow(
      'the document "doc:harbor" is not declared in any imported file — correct the id, or import the file that declares it first',
    );
  });
});

describe('a decision', () => {
  const merge = { type: 'merge', from: 'person:bo', into: 'person:ada', by: 'team', force: true };
  const told = '+ merge person:bo into person:ada (1 claim, 2 citations move)';
  const newFile = async (): Promise<LinesFile> =>
    judgementsFile(join(await mkdtemp(join(tmpdir(), 'orrery-decide-')), 'judgements.claims.jsonl'));
  const madeLines = async (...given: Parameters<typeof makeDecision>): Promise<readonly string[]> =>
    (await makeDecision(...given)).lines;

  test('that is tried leaves graph and file as they are, and tells what it would do', async () => {
    const file = await newFile();
    const before = await dumpGraph(db);
    expect(await tryDecision({ db, file }, (lines) => [...lines, merge])).toEqual([told]);
    expect(existsSync(file.path)).toBe(false);
    await makeDecision({ db, file }, (lines) => lines);
    const text = await readFile(file.path, 'utf8');
    const unsure = { type: 'judgement', a: 'person:ada', b: 'person:bo', verdict: 'unsure', by: 'team' };
    expect(await tryDecision({ db, file }, (lines) => [...lines, unsure])).toEqual([
      '+ judgement person:ada and person:bo: unsure (by team)',
    ]);
    expect(await tryDecision({ db, file }, (lines) => lines)).toEqual(['It is so already: nothing would change.']);
    expect(await readFile(file.path, 'utf8')).toBe(text);
    expect(await dumpGraph(db)).toEqual(before);
  });

  test('that is made tells the same, and can be taken back', async () => {
    const file = await newFile();
    const before = await dumpGraph(db);
    expect(await madeLines({ db, file }, (lines) => [...lines, merge])).toEqual([told]);
    const back = '- merge person:bo into person:ada (is an entity of its own again; 1 claim, 2 citations move back)';
    const withoutMerge = (lines: readonly LineJson[]): readonly LineJson[] =>
      lines.filter((line) => line['type'] !== 'merge');
    expect(await tryDecision({ db, file }, withoutMerge)).toEqual([back]);
    expect(await madeLines({ db, file }, withoutMerge)).toEqual([back]);
    expect(await dumpGraph(db)).toEqual(before);
  });

  test('that is refused leaves the file as it was, and names it when it was only tried', async () => {
    const file = await newFile();
    const wrong = { ...merge, into: 'person:nobody' };
    const refusal = `${file.path}:2:`;
    await expect(tryDecision({ db, file }, (lines) => [...lines, wrong])).rejects.toThrow(refusal);
    await expect(makeDecision({ db, file }, (lines) => [...lines, wrong])).rejects.toThrow(refusal);
    expect(existsSync(file.path)).toBe(false);
    await writeFile(file.path, 'no json\n');
    await expect(makeDecision({ db, file }, (lines) => lines)).rejects.toThrow(/:1 is no JSON\. Mend the line/);
  });
});

test('a judgements file is made, grows, and is never half written', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'orrery-judge-')), 'own/judgements.claims.jsonl');
  const file = judgementsFile(path);
  const line = { type: 'judgement', a: 'person:ada', b: 'person:bo', verdict: 'different', by: 'team' };
  await changeLines(file, (lines) => [...lines, line]);
  await changeLines(file, (lines) => [...lines, { ...line, verdict: 'unsure' }]);
  expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(4);
  await runImport({ path, db });
});
