import { lookAt } from '@orrery/cypher/ownership.ts';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { holdingsOf, planAdoption, rebuildGraph, removeGraph, runImport, verifyGraph } from '@orrery/ledger/index.ts';
import { contentHash, makeBare, makeForeign } from '@orrery/ledger/test/foreign.ts';
import { harbourLines, type Line, tideLines, writeClaims } from '@orrery/ledger/test/toy.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

const db = openTestDatabase();
const importLines = async (lines: readonly Line[]): Promise<void> => {
  await runImport({ path: await writeClaims(lines), db });
};
const count = async (text: string): Promise<unknown> => (await db.query(text))[0]?.['count'];
const EVERY_NODE = 'MATCH (n) RETURN count(n) AS count';
const EVERY_RELATIONSHIP = 'MATCH ()-[r]->() RETURN count(r) AS count';

beforeEach(() => makeBare(db));
afterAll(async () => {
  await makeBare(db);
  await db.empty();
  await db.close();
});

/** Another tool writes beside ours, with labels, keys and types like ours. */
async function writeBeside(): Promise<void> {
  await db.query(`
    UNWIND range(1, 20) AS n
    CREATE (d:Document {id: 'theirs ' + n, title: 'T'})<-[:PART_OF]-(c:Chunk {id: 'theirs ' + n, text: 'x', index: n})
    CREATE (c)-[:MENTIONS]->(e:Entity {id: 'theirs ' + n, name: 'Theirs'})-[:WORKS_AT {since: n}]->(:Entity:Company {name: n})
    CREATE (:Claim {id: 'theirs ' + n}), (:Import {id: 'theirs ' + n}), (:Person {name: 'Theirs'}), (:Entity {id: n})`);
}
const THEIRS =
  "(toString(n.id) STARTS WITH 'theirs' OR n.hash IS NULL AND NOT n:Import AND NOT n:OrreryGraph AND NOT n:MergedEntity)";

describe('remove', () => {
  test('leaves an empty database as it was, and counts exactly what it takes', async () => {
    const before = await contentHash(db);
    await importLines(harbourLines());
    await importLines(tideLines());
    const { nodes, relationships, constraints, indexes, othersTies } = await holdingsOf({ db });
    expect([...nodes.values()].reduce((sum, each) => sum + each, 0n)).toBe(await count(EVERY_NODE));
    expect(relationships).toBe(await count(EVERY_RELATIONSHIP));
    expect(constraints).toBe((await db.query('SHOW CONSTRAINTS')).length);
    expect(indexes).toBe(11);
    expect(othersTies).toEqual([]);
    await removeGraph({ db });
    expect(await contentHash(db)).toBe(before);
    expect((await lookAt(db)).ownership).toBe('empty');
  });

  test('what another tool wrote beside ours survives rebuild and import again, hash for hash', async () => {
    await importLines(harbourLines());
    await writeBeside();
    const theirs = await contentHash(db, THEIRS);
    await rebuildGraph({ db });
    expect(await contentHash(db, THEIRS)).toBe(theirs);
    await importLines(harbourLines());
    await importLines(tideLines());
    expect(await contentHash(db, THEIRS)).toBe(theirs);
  });

  test('what another tool wrote beside ours survives remove, hash for hash', async () => {
    await importLines(harbourLines());
    await writeBeside();
    await db.query('CREATE INDEX theirs FOR (n:Chunk) ON (n.text)');
    const theirs = await contentHash(db, THEIRS);
    await removeGraph({ db });
    expect(await contentHash(db, THEIRS)).toBe(theirs);
    expect(await count(EVERY_NODE)).toBe(await count(`MATCH (n) WHERE ${THEIRS} RETURN count(n) AS count`));
    expect((await db.query('SHOW CONSTRAINTS')).length).toBe(0);
    expect(await db.query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")).toEqual([
      { name: 'theirs' },
    ]);
    expect((await lookAt(db)).ownership).toBe('foreign');
  });

  test.each([
    [
      'from theirs to ours',
      'MATCH (e:Entity {id: "person:ada"}) CREATE (:Chunk {id: "t"})-[:MENTIONS]->(e)',
      '1 × (theirs)-[:MENTIONS]->(Entity)',
    ],
    [
      'between two of ours',
      'MATCH (a:Entity {id: "person:ada"}), (b:Entity {id: "person:bo"}) CREATE (a)-[:PART_OF]->(b)',
      '1 × (Entity)-[:PART_OF]->(Entity)',
    ],
  ])('is refused before the first change where others hold on to ours: %s', async (_, tie, said) => {
    await importLines(harbourLines());
    await db.query(tie);
    const before = await contentHash(db);
    await expect(removeGraph({ db })).rejects.toThrow(said);
    // The lock came and went.
    expect(await contentHash(db)).toBe(before);
  });

  test('broken off at any kind, it finishes when it is run again', async () => {
    await importLines(harbourLines());
    await db.query('MATCH (c:Claim) DETACH DELETE c');
    await db.query('DROP CONSTRAINT drawn_claim_LEADS');
    expect((await lookAt(db)).ownership).toBe('ours');
    await removeGraph({ db });
    expect(await count(EVERY_NODE)).toBe(0n);
    expect((await lookAt(db)).ownership).toBe('empty');
  });

  test('a constraint of others with a name of ours stays', async () => {
    await db.query('CREATE CONSTRAINT chunk_id FOR (n:Piece) REQUIRE n.id IS UNIQUE');
    await db.query("CREATE (:OrreryGraph {id: 'graph', version: 1, createdAt: '2026-11-27T00:00:00Z', by: 'test'})");
    await removeGraph({ db });
    expect(await db.query('SHOW CONSTRAINTS YIELD name, labelsOrTypes')).toEqual([
      { name: 'chunk_id', labelsOrTypes: ['Piece'] },
    ]);
  });
});

describe('adopt', () => {
  const shape = (...statements: string[]) => ({ name: '', statements });

  test.each([
    [
      'a constraint on a label that we write',
      shape('CREATE CONSTRAINT person_name FOR (p:Person) REQUIRE p.name IS UNIQUE', 'CREATE (:Person {name: "A"})'),
      /person_name \(UNIQUENESS of Person\.name\).*Drop it/,
    ],
    [
      'claims of relationships that repeat',
      shape('UNWIND [1, 2] AS n CREATE (:A)-[:WORKS_AT {claimId: "x"}]->(:B)'),
      /1 values of WORKS_AT\.claimId stand/,
    ],
    [
      'an index where a constraint goes',
      shape('CREATE INDEX theirs FOR (d:OrreryDocument) ON (d.id)', 'CREATE (:Document {id: "a"})'),
      /index theirs .* does not make one over an index/,
    ],
    [
      'a name of ours',
      shape('CREATE INDEX orrery_passages FOR (d:Page) ON (d.text)', 'CREATE (:Page)'),
      /index orrery_passages .* has a name that Orrery gives/,
    ],
  ])('lists %s', async (_, foreign, said) => {
    await makeForeign(db, foreign);
    const { obstacles } = await planAdoption(db);
    expect(obstacles).toEqual([expect.stringMatching(said)]);
  });

  test('labels like ours with values that repeat stand in no way: ours have labels of their own', async () => {
    await makeForeign(db, shape('CREATE (:Movie), (:Entity {id: "a"}), (:Entity {id: "a"})'));
    expect((await planAdoption(db)).obstacles).toEqual([]);
  });

  test('where nothing stands in the way, an import really goes through, beside what is there', async () => {
    await makeForeign(
      db,
      shape('CREATE INDEX movie FOR (m:Movie) ON (m.title)', 'CREATE (:Movie {title: "A"})<-[:SEEN_BY]-(:Viewer)'),
    );
    expect(await planAdoption(db)).toMatchObject({ ownership: 'foreign', isMarked: false, obstacles: [] });
    const before = await contentHash(db, 'n:Movie OR n:Viewer');
    const { adoptVerb } = await import('./ownership-verbs.ts');
    const context = { db, signal: new AbortController().signal, say: () => {}, print: () => {} };
    await expect(adoptVerb(context, {})).rejects.toThrow('--yes');
    expect((await lookAt(db)).ownership).toBe('foreign');
    await adoptVerb(context, { yes: true });
    await importLines(harbourLines());
    expect(await verifyGraph({ db })).toEqual([]);
    expect((await lookAt(db)).marker?.by).toBe('graph adopt');
    await removeGraph({ db });
    expect(await contentHash(db, 'n:Movie OR n:Viewer')).toBe(before);
    expect(await count(EVERY_NODE)).toBe(2n);
  });
});
