import { type CountedDatabase, countRoundTrips } from '@orrery/cypher/test/bolt/count-round-trips.ts';
import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from '../../test/execute.ts';
import { type App, createApp } from '../app.ts';

const db = useTinyGraph();
let counted: CountedDatabase;
let app: App;
beforeAll(async () => {
  // More people than the fixture has, one of them with more neighbours and claims than a page shows.
  await db.own(`UNWIND range(1, 90) AS n
    CREATE (e:Entity:Person {id: 'many:' + n, name: 'Many ' + n, names: ['Many ' + n], searchNames: ['many ' + n], searchKey: 'many ' + n})
    WITH e, n
    UNWIND range(1, n % 5) AS k
    MATCH (o:Entity) WHERE o.id IN ['org:nimbus', 'org:rain-lab', 'org:nimbus-lab', 'person:ada-quill', 'person:ben-ivory']
    WITH e, n, k, o ORDER BY o.id
    WITH e, n, k, collect(o)[k] AS o
    CREATE (e)-[:WORKS_AT {claimId: 'c_' + n + '-' + k, certainty: 'asserted', modality: 'actual', disputed: false, timeConflict: false,
              citations: 1, documents: 1}]->(o),
           (e)<-[:SUBJECT]-(c:Claim {id: 'c_' + n + '-' + k, predicate: 'WORKS_AT', certainty: 'asserted', modality: 'actual', rank: 'normal',
              shown: true, disputed: false, timeConflict: false, citationCount: 1, documentCount: 1, text: 'many'})-[:OBJECT]->(o)`);
  counted = await countRoundTrips(db.connection);
  app = createApp({ db: counted });
  // What a process asks once: whose the database is, and its words.
  await dataOf(app, '{ entity(id: "person:ada-quill") { name } }');
});
afterAll(() => counted.close());

/** On a busy machine a look falls into nearly each of them. */
const TRIES = 8;

/** The answer, and how many round trips it takes: the least of some tries, for the server looks at the database now and then on its own. */
async function countedData(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  let runs = Number.POSITIVE_INFINITY;
  let data: unknown;
  for (let times = 0; times < TRIES; times += 1) {
    counted.takeRuns();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or they would be counted together
    data = await dataOf(app, query, variables);
    runs = Math.min(runs, counted.takeRuns());
  }
  return { data, runs };
}

const PARTS = `id
  relationCounts(lens: ALL) { predicate direction links neighbours hidden }
  claims(first: 3) { totalCount pageInfo { hasNextPage } edges { cursor node { id predicate subject { id } object { id } } } }
  neighbours(first: 3, lens: ALL) { totalCount pageInfo { hasNextPage } edges { cursor node { id name degree(lens: ALL) } links { id citations documents } } }
  factCounts { predicate end claims }
  documentCount`;

interface Part {
  readonly id: string;
  readonly neighbours: { readonly totalCount: number };
}

test('a hundred entities with what hangs on each take as many round trips as there are kinds of it', async () => {
  const { data, runs } = await countedData(`{ entities(first: 100) { edges { node { ${PARTS} } } } }`);
  const { entities } = data as { entities: { edges: { node: Part }[] } };
  const found = entities.edges.map(({ node }) => node);
  expect(found).toHaveLength(100);
  expect(found.some(({ neighbours }) => neighbours.totalCount > 3)).toBe(true);
  expect(found.some(({ neighbours }) => neighbours.totalCount === 0)).toBe(true);
  for (const one of found.filter((_, index) => index % 6 === 0)) {
    // oxlint-disable-next-line no-await-in-loop -- one by one is what it is compared with
    expect(await dataOf(app, `query($id: ID!) { entity(id: $id) { ${PARTS} } }`, { id: one.id })).toEqual({
      entity: one,
    });
  }
  expect(counted.takeRuns()).toBeGreaterThan(100);
  // The list, its entities, relations, claims, neighbours, counts of two kinds, the entities that the claims name; looks of the server.
  expect(runs).toBeLessThanOrEqual(10);
});

test('a hundred entities with three connections each take at most six', async () => {
  const { runs } = await countedData(
    `{ entities(first: 100) { edges { node { id
      relationCounts { predicate links } claims(first: 3) { totalCount edges { node { id object { id } } } }
      neighbours(first: 3) { totalCount edges { node { id degree } } } } } } }`,
  );
  expect(runs).toBeGreaterThan(3);
  expect(runs).toBeLessThanOrEqual(6);
});

test.for([1, 50])('a page of %i neighbours with the evidence counted takes two', async (first) => {
  const { data, runs } = await countedData(
    `query($first: Int!) { entity(id: "org:nimbus") { name neighbours(first: $first, lens: ALL) { totalCount
      edges { node { id name degree(lens: ALL) } links { id citations documents certainty } } } } }`,
    { first },
  );
  const { entity } = data as {
    entity: { neighbours: { totalCount: number; edges: { links: { citations: number }[] }[] } };
  };
  expect(runs).toBe(2);
  expect(entity.neighbours.edges).toHaveLength(Math.min(first, entity.neighbours.totalCount));
  expect(entity.neighbours.edges.every(({ links }) => links.every(({ citations }) => citations > 0))).toBe(true);
});

test('a page of claims with both ends, its evidence and the documents takes one', async () => {
  const { data, runs } = await countedData(
    `{ claims(first: 20) { edges { node { id predicate subject { id name type { id } } object { id name }
      citations { id stance document { id title } } } } } }`,
  );
  const { claims } = data as { claims: { edges: { node: { citations: { document: { title: string } }[] } }[] } };
  expect(claims.edges).toHaveLength(20);
  expect(claims.edges.flatMap(({ node }) => node.citations).every(({ document }) => document.title !== '')).toBe(true);
  expect(runs).toBe(1);
});
