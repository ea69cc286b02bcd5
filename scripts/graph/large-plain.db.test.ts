import { run } from '@orrery/cypher/run.ts';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { makeBare } from '@orrery/ledger/test/foreign.ts';
import type { AskDatabase } from '@orrery/server/src/context.ts';
import type { GraphSource, NeighbourFilter } from '@orrery/server/src/source/graph-source.ts';
import { BOUNDS } from '@orrery/server/src/source/plain/bounds.ts';
import { createPlainSource } from '@orrery/server/src/source/plain/plain-source.ts';
import { readPlainSchema } from '@orrery/server/src/source/plain/read-schema.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const db = openTestDatabase();
const ask: AskDatabase = (query, parameters) => run(db, query, parameters);

/** A hub and a label that are large for these bounds, as a hub of 100,000 is for those of the server. */
const SMALL = { ...BOUNDS, walked: 100, walkedEach: 20, small: 10 };
const TIES = 400;

beforeAll(async () => {
  await makeBare(db);
  for (const statement of [
    "CREATE (h:Hub {name: 'Silo'}) WITH h UNWIND range(1, 10) AS i CREATE (h)-[:RARE]->(:Rare {name: 'Rare ' + i})",
    `MATCH (h:Hub) CREATE (h)-[:RARE]->(h) WITH h UNWIND range(1, ${TIES}) AS i CREATE (h)-[:HOLDS]->(:Sack {name: 'Sack ' + i})`,
    'UNWIND range(1, 230) AS i CREATE (n {name: "Odd " + i}) SET n:$("Label " + i)',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one builds on the other
    await db.query(statement);
  }
});
afterAll(async () => {
  await makeBare(db);
  await db.empty();
  await db.close();
});

const view = { certainties: [], at: null, from: null, to: null };
const filterBy = (predicates: readonly string[]): NeighbourFilter => ({
  ...view,
  predicates,
  direction: 'both',
  types: [],
  without: [],
  exclude: [],
});

const pageOf = async (source: GraphSource, id: string, predicates: readonly string[]) =>
  (await source.neighbours([id], filterBy(predicates), { order: 'connected', skip: 0, limit: 1 })).get(id);

async function open(bounds = SMALL) {
  const schema = await readPlainSchema(ask);
  const source = createPlainSource(ask, { schema, found: schema }, bounds);
  const search = (typed: string) => source.search({ typed, types: [], view, skip: 0, limit: 5 });
  const [hub] = (await search('Silo')).hits;
  return { source, search, hub: hub?.entity.id ?? '' };
}

test('of a hub what is rare is told beside what is frequent, and figures of a part say so', async () => {
  const { source, hub } = await open();
  const question = { ...view, ids: [hub], onScreen: [] };
  expect(await source.expansionRelations(question)).toEqual([
    { predicate: 'HOLDS', direction: 'out', links: BigInt(TIES), neighbours: 25n, hidden: 25n, isAtLeast: true },
    { predicate: 'RARE', direction: 'out', links: 11n, neighbours: 10n, hidden: 10n, isAtLeast: false },
    { predicate: 'RARE', direction: 'in', links: 1n, neighbours: 0n, hidden: 0n, isAtLeast: false },
  ]);
  expect((await source.expansionKinds(question)).every(({ isAtLeast }) => isAtLeast === true)).toBe(true);
  expect((await pageOf(source, hub, []))?.isAtLeast).toBe(true);
  expect(await pageOf(source, hub, ['RARE'])).toMatchObject({ total: 10, isAtLeast: false });
  expect(await source.neighbourIds([hub], 10_000)).toBeNull();
  expect((await source.sharedCount({ ...view, ids: [hub], least: 2 })).isAtLeast).toBe(true);
});

test('a node that is no hub has exact figures', async () => {
  const { source, search } = await open();
  const [sack] = (await search('Sack 7')).hits;
  const id = sack?.entity.id ?? '';
  expect(await pageOf(source, id, [])).toMatchObject({ total: 1, isAtLeast: false });
  expect(await source.neighbourIds([id], 10)).toHaveLength(1);
  expect(await source.expansionRelations({ ...view, ids: [id], onScreen: [] })).toEqual([
    { predicate: 'HOLDS', direction: 'in', links: 1n, neighbours: 1n, hidden: 1n },
  ]);
});

test('a search through a part of the names says so', async () => {
  expect((await (await open()).search('ack 7')).isPartial).toBe(false);
  expect((await (await open({ ...SMALL, allLookedThrough: 300 })).search('ack 7')).isPartial).toBe(true);
});

test('labels beyond two hundred have their types, names and relations', async () => {
  const { source, search } = await open();
  expect((await source.typeCounts()).size).toBe(233);
  expect((await search('Odd 230')).hits[0]?.entity).toMatchObject({ name: 'Odd 230', labels: ['Label 230'] });
  expect(await source.schemaRelations()).toEqual([
    { source: 'Hub', predicate: 'HOLDS', target: 'Sack', count: TIES, isAbout: false },
    { source: 'Hub', predicate: 'RARE', target: 'Rare', count: 10, isAbout: false },
    { source: 'Hub', predicate: 'RARE', target: 'Hub', count: 1, isAbout: false },
  ]);
});
