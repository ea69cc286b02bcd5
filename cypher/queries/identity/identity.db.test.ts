import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergesInForce, namesakes, namesakesOf, saidOf, statedOf, wikidataBearers } from '../../generated/identity.ts';
import { run } from '../../run.ts';
import { openTestDatabase } from '../../test/db.ts';

const db = openTestDatabase();

/** Ada works at a lab and is the voice of what is said of Bo; a third was merged into her and founded it. */
beforeAll(async () => {
  await db.empty();
  await db.own(`
    CREATE (ada:Entity:Person {id: 'person:ada', name: 'Ada', wikidataId: 'Q1'}), (bo:Entity:Person {id: 'person:bo', name: 'Bo'}),
           (lab:Entity:Lab {id: 'org:lab', name: 'Lab'}), (old:MergedEntity {id: 'person:old'}), (older:MergedEntity {id: 'person:older'}),
           (older)-[:MERGED_INTO {by: 'team', source: 'hand:test judgements'}]->(old),
           (old)-[:MERGED_INTO {by: 'team', reason: 'one person', source: 'hand:test judgements'}]->(ada),
           (works:Claim {id: 'c_works', predicate: 'WORKS_AT'})-[:SUBJECT]->(ada), (works)-[:OBJECT]->(lab),
           (founded:Claim {id: 'c_founded', predicate: 'FOUNDED'})-[:SUBJECT]->(ada), (founded)-[:OBJECT]->(lab),
           (left:Claim {id: 'c_left', predicate: 'LEFT'})-[:SUBJECT]->(bo), (left)-[:OBJECT]->(lab),
           (name:Claim {id: 'c_name', predicate: 'ALSO_KNOWN_AS', editorial: true, statedSubject: 'person:older'})-[:SUBJECT]->(ada),
           (works)-[:HAS_CITATION]->(:Citation {id: 'k_1', statedSubject: 'person:ada'}),
           (works)-[:HAS_CITATION]->(:Citation {id: 'k_2', statedSubject: 'person:older'}),
           (founded)-[:HAS_CITATION]->(:Citation {id: 'k_3', statedSubject: 'person:old'}),
           (left)-[:HAS_CITATION]->(voiced:Citation {id: 'k_4', statedSubject: 'person:bo', statedBy: ['person:old']}),
           (left)-[:HAS_CITATION]->(:Citation {id: 'k_5', statedSubject: 'person:bo'}),
           (voiced)-[:ATTRIBUTED_TO]->(ada)`);
});
afterAll(() => db.close());

test('identity.merges-in-force tells every merge, with its reason', async () => {
  expect(await run(db, mergesInForce, {})).toEqual([
    { from: 'person:old', into: 'person:ada', by: 'team', reason: 'one person', source: 'hand:test judgements' },
    { from: 'person:older', into: 'person:old', by: 'team', reason: null, source: 'hand:test judgements' },
  ]);
});

test('identity.said-of counts what is said of an entity, and what is said on its word', async () => {
  const rows = await run(db, saidOf, { ids: ['person:ada', 'person:bo', 'person:old'] });
  expect(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
    { id: 'person:ada', claims: 4n, citations: 4n },
    { id: 'person:bo', claims: 1n, citations: 2n },
  ]);
});

test('identity.stated-of counts what was stated of a former entity, and of those that had gone into it', async () => {
  const rows = await run(db, statedOf, { ids: ['person:old', 'person:older', 'person:ada'] });
  expect(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
    { id: 'person:old', claims: 4n, citations: 3n },
    { id: 'person:older', claims: 2n, citations: 1n },
  ]);
});

test('identity.wikidata-bearers finds who has an id', async () => {
  expect(await run(db, wikidataBearers, { wikidataIds: ['Q1', 'Q2'] })).toEqual([
    { wikidataId: 'Q1', id: 'person:ada' },
  ]);
});

test('identity.namesakes pairs those that bear one name, sources that stay unnamed left out', async () => {
  await db.own(`
    MATCH (ada:Entity {id: 'person:ada'}), (bo:Entity {id: 'person:bo'}), (lab:Entity {id: 'org:lab'})
    SET ada.searchNames = ['ada tide', 'the director'], bo.searchNames = ['bo', 'the director'], lab.searchNames = ['the lab']
    CREATE (:Entity:SourceGroup {id: 'src:one', anonymous: true, searchNames: ['the director']}),
           (:Entity:Person {id: 'person:a', searchNames: ['a tide']})`);
  await db.query('CALL db.awaitIndexes(60)');
  const [pair, ...others] = await run(db, namesakes, { types: [], most: 1000, limit: 10 });
  expect([pair?.a, pair?.b, pair?.name, pair?.shared, others]).toEqual([
    'person:ada',
    'person:bo',
    'the director',
    0n,
    [],
  ]);
  expect(await run(db, namesakes, { types: ['Lab'], most: 1000, limit: 10 })).toEqual([]);
  expect(await run(db, namesakes, { types: [], most: 1, limit: 10 })).toEqual([]);
});

test('identity.namesakes-of finds equal names, and names with an initial', async () => {
  await db.query('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
  const found = (query: string) => run(db, namesakesOf, { id: 'person:ada', query, most: 100, limit: 10 });
  expect((await found('"tide"')).map(({ b, name }) => [b, name])).toEqual([['person:a', null]]);
  expect((await found('"director" "tide"')).map(({ b, name }) => [b, name])).toEqual([
    ['person:bo', 'the director'],
    ['person:a', null],
  ]);
});
