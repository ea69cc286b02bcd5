import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { makeBare } from '@orrery/ledger/test/foreign.ts';
import { createApp } from '@orrery/server/src/app.ts';
import { post } from '@orrery/server/test/execute.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CREW } from '../generate/plain/crew.ts';

const db = openTestDatabase();
const app = createApp({ db });

beforeAll(async () => {
  await makeBare(db);
  for (const statement of CREW) {
    // oxlint-disable-next-line no-await-in-loop -- one builds on the other
    await db.query(statement);
  }
});
afterAll(async () => {
  app.close();
  await makeBare(db);
  await db.empty();
  await db.close();
});

interface Answer {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly message: string }[];
}

async function ask(query: string, intervals?: unknown): Promise<Answer> {
  const extensions = intervals === undefined ? undefined : { intervals };
  const response = await app.fetch(post({ query, variables: {}, extensions }));
  return response.json();
}

interface Link {
  readonly predicate: string;
  readonly timeConflict: boolean;
  readonly period: Readonly<Record<string, unknown>>;
  readonly node: string;
}

/** The links of a ship, by the name of the sailor at the other end. */
async function linksOf(ship: string, predicate: string, intervals?: unknown): Promise<ReadonlyMap<string, Link>> {
  const found = (await ask(`{ search(query: "${ship}", first: 1) { edges { node { id } } } }`)).data as {
    search: { edges: { node: { id: string } }[] };
  };
  const id = found.search.edges[0]?.node.id;
  const { data, errors } = await ask(
    `{ entity(id: "${id}") { neighbours(first: 50, predicates: ["${predicate}"]) { edges { node { name } links {
      predicate timeConflict period { startEarliest startLatest endEarliest endLatest startPrecision endPrecision endOpen } } } } } }`,
    intervals,
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const { entity } = data as {
    entity: { neighbours: { edges: { node: { name: string }; links: Link[] }[] } };
  };
  return new Map(entity.neighbours.edges.flatMap(({ node, links }) => links.map((link) => [node.name, link] as const)));
}

const SINCE = { relationships: { SERVED_ON: ['since', 'until'] } };

describe('intervals of a database of others', () => {
  test('are found by names and values, with how sure they are, and nothing else is taken for one', async () => {
    const { data } = await ask(
      '{ model { intervals { carrier name from to sampled begun ended odd reversed sure examples { from to } } } }',
    );
    const { model } = data as { model: { intervals: Readonly<Record<string, unknown>>[] } };
    expect(model.intervals.map(({ carrier, name, from, to }) => [carrier, name, from, to].join(' '))).toEqual([
      'RELATIONSHIP OWNED validFrom validTo',
      'RELATIONSHIP SERVED_ON since until',
    ]);
    const [owned, served] = model.intervals;
    expect(owned).toMatchObject({ sampled: 12, begun: 11, ended: 11, odd: 1, reversed: 1 });
    expect(Number(owned?.['sure'])).toBeGreaterThan(0.8);
    expect(served).toMatchObject({ sampled: 12, begun: 11, ended: 9, odd: 0, reversed: 0, sure: 1 });
    expect(served?.['examples']).toContainEqual({ from: '2001-01-01', to: '2006-01-01' });
  });

  test('date nothing unless a request says so', async () => {
    const links = await linksOf('Ship 2', 'SERVED_ON');
    expect(links.get('Sailor 1')?.period).toMatchObject({ startEarliest: null, endLatest: null, endOpen: false });
  });

  test('date relationships from the first value to the second; without an end they go on', async () => {
    const two = await linksOf('Ship 2', 'SERVED_ON', SINCE);
    expect(two.get('Sailor 1')?.period).toEqual({
      startEarliest: '2001-01-01',
      startLatest: '2001-01-01',
      endEarliest: '2006-01-01',
      endLatest: '2006-01-01',
      startPrecision: 'DAY',
      endPrecision: 'DAY',
      endOpen: false,
    });
    const five = await linksOf('Ship 5', 'SERVED_ON', SINCE);
    expect(five.get('Sailor 10')?.period).toMatchObject({
      startEarliest: '2010-01-01',
      endLatest: null,
      endOpen: true,
    });
    // Neither value is there.
    const one = await linksOf('Ship 1', 'SERVED_ON', SINCE);
    expect(one.get('Sailor 12')?.period).toMatchObject({ startEarliest: null, endLatest: null, endOpen: false });
  });

  test('read months and years as all their days, no date as not known, and one that ends before it begins as a conflict', async () => {
    const links = await linksOf('Ship 1', 'OWNED', { relationships: { OWNED: ['validFrom', 'validTo'] } });
    expect(links.get('Sailor 2')?.period).toMatchObject({
      startEarliest: '2002-03-01',
      startLatest: '2002-03-31',
      endEarliest: '2012-06-01',
      startPrecision: 'MONTH',
    });
    expect(links.get('Sailor 5')?.period).toMatchObject({
      startEarliest: null,
      endLatest: '2015-06-01',
      endOpen: false,
    });
    expect(links.get('Sailor 7')).toMatchObject({
      timeConflict: true,
      period: { startEarliest: null, endLatest: null },
    });
  });

  test('of nodes bound their relationships', async () => {
    const nodes = { Ship: ['launched', 'scrapped'] };
    const two = await linksOf('Ship 2', 'SERVED_ON', { nodes, ...SINCE });
    // Served from 2007 to 2012 on a ship that was scrapped in 2012.
    expect(two.get('Sailor 7')?.period).toMatchObject({
      startEarliest: '2007-01-01',
      endEarliest: '2012-01-01',
      endLatest: '2012-01-01',
    });
    const alone = await linksOf('Ship 2', 'SERVED_ON', { nodes });
    expect(alone.get('Sailor 7')?.period).toMatchObject({
      startEarliest: '1992-01-01',
      startLatest: '1992-12-31',
      endLatest: '2012-12-31',
      startPrecision: 'YEAR',
    });
  });

  test('of names that the database does not have are passed over, and no pair is an error with its place', async () => {
    const links = await linksOf('Ship 2', 'SERVED_ON', {
      nodes: { Nothing: ['a', 'b'] },
      relationships: { NONE: ['a', 'b'] },
    });
    expect(links.get('Sailor 1')?.period).toMatchObject({ startEarliest: null });
    for (const wrong of [
      [],
      { nodes: [] },
      { relationships: { SERVED_ON: ['since'] } },
      { nodes: { Ship: ['a', 3] } },
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one answer at a time
      const { errors } = await ask('{ model { ground } }', wrong);
      expect(errors?.[0]?.message, JSON.stringify(wrong)).toContain('extensions.intervals');
    }
  });
});
