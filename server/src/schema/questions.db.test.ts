import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { describe, expect, test } from 'vitest';
import { ask, dataOf } from '../../test/execute.ts';
import { createApp } from '../app.ts';

const db = useTinyGraph();
const app = createApp({ db });

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string; readonly predicate: string } }[];
}

async function claims(args: string, after: string | null = null): Promise<Page> {
  const query = `query($after: String) {
    claims(${args}, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id predicate } } }
  }`;
  return (await dataOf(app, query, { after }))['claims'] as Page;
}

const predicatesOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.predicate).toSorted();

describe('claims', () => {
  test('what is disputed takes in what has two dates', async () => {
    expect(predicatesOf(await claims('disputed: true'))).toEqual(['APPLIES_TO', 'DEMOTED_WITHIN']);
  });

  test('are found by voice, document, certainty and date', async () => {
    expect(predicatesOf(await claims('attributedTo: ["src:tiny#two-witnesses"]'))).toEqual([
      'EXEMPTS',
      'RECRUITED_FROM',
    ]);
    expect(predicatesOf(await claims('certainties: [HEADLINE]'))).toEqual(['ENDED']);
    expect(predicatesOf(await claims('citedAs: [HEADLINE], document: "doc:tiny"'))).toEqual([
      'ENDED',
      'INTENDS_TO_LEAVE',
    ]);
    expect(
      predicatesOf(await claims('predicates: [LAUNCHED, RANKED_IN], from: "2030-06-01", to: "2030-06-30"')),
    ).toEqual(['RANKED_IN']);
  });

  test.for(['ID', 'EARLIEST', 'LATEST', 'SOURCED'])('page without a gap in the order %s', async (order) => {
    const all = await claims(`order: ${order}, first: 100`);
    const first = await claims(`order: ${order}, first: 7`);
    const second = await claims(`order: ${order}, first: 7`, first.pageInfo.endCursor);
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(ids).toEqual(all.edges.slice(0, 14).map(({ node }) => node.id));
    expect(all.totalCount).toBe(all.edges.length);
    expect(first.pageInfo.hasNextPage).toBe(true);
  });

  test('refuse a range that is turned round, and a cursor of another order', async () => {
    const turned = await ask(app, '{ claims(from: "2030-02-01", to: "2030-01-01") { totalCount } }');
    expect(turned.errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
    expect(turned.errors?.[0]?.message).toMatch(/`from` lies after `to`/);
    const { pageInfo } = await claims('first: 1');
    const query = 'query($after: String) { claims(order: LATEST, after: $after) { totalCount } }';
    const other = await ask(app, query, { after: pageInfo.endCursor });
    expect(other.errors?.[0]?.message).toMatch(/cursor of another order/);
  });
});

test('a timeline says what falls into the range for certain, and what may', async () => {
  const { timeline } = await dataOf(
    app,
    `{ timeline(from: "2030-01-01", to: "2030-05-20", predicates: [LAUNCHED, REORGANISED, LEFT, AWARDED, WORKS_AT], first: 10) {
      totalCount undatedCount edges { node { kind earliest latest precision isWithin claim { predicate } } }
    } }`,
  );
  expect(timeline).toEqual({
    totalCount: 3,
    // The prize; the jobs of Ben Ivory and of the night shift.
    undatedCount: 3,
    edges: [
      ['BEGAN', '2030-01-01', '2030-01-31', 'MONTH', true, 'WORKS_AT'],
      ['HAPPENED', '2030-01-01', '2030-12-31', 'YEAR', false, 'REORGANISED'],
      ['HAPPENED', '2030-05-13', '2030-05-19', expect.any(String), true, 'LAUNCHED'],
    ].map(([kind, earliest, latest, precision, isWithin, predicate]) => ({
      node: { kind, earliest, latest, precision, isWithin, claim: { predicate } },
    })),
  });
});

test('a timeline refuses a range that is turned round', async () => {
  const { errors } = await ask(app, '{ timeline(from: "2030-02-01", to: "2030-01-01") { totalCount } }');
  expect(errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
});

test('voices and contradictions come with what stands behind them', async () => {
  const answer = await dataOf(
    app,
    `{ voices { entity { id } claims certainties }
       contradictions { claims { predicate } note resolution resolutionZh } }`,
  );
  expect(answer['voices']).toContainEqual({
    entity: { id: 'src:tiny#two-witnesses' },
    claims: 2,
    certainties: ['INSIDERS'],
  });
  const [pair] = answer['contradictions'] as { claims: { predicate: string }[]; resolutionZh: string }[];
  expect(pair?.claims.map(({ predicate }) => predicate).toSorted()).toEqual(['APPLIES_TO', 'ENDED']);
  expect(pair?.resolutionZh).toBe('計畫與事實並不矛盾');
});

test('an event tells its time and the claims that hang on it', async () => {
  const query = `query($id: ID!) {
    event(id: $id) { entity { name } earliest latest describedBy { predicate } followedBy { predicate } }
  }`;
  expect(await dataOf(app, query, { id: 'event:storm' })).toEqual({
    event: {
      entity: { name: 'the storm' },
      earliest: '2030-03-01',
      latest: '2030-04-20',
      describedBy: [{ predicate: 'APPLIES_TO' }],
      followedBy: [{ predicate: 'EXEMPTS' }],
    },
  });
  expect(await dataOf(app, query, { id: 'person:ada-quill' })).toEqual({ event: null });
});

test('the whole graph of a document is not too large a question', async () => {
  const { document } = await dataOf(
    app,
    `{ document(id: "doc:tiny") { subgraph(first: 500) {
      nodes { id type { id } name nameZh anonymous degree }
      links { id predicate source target certainty modality disputed timeConflict role value citations documents
        period { startEarliest startLatest endEarliest endLatest startPrecision endPrecision endOpen lastObserved } }
      total } } }`,
  );
  expect((document as { subgraph: { links: unknown[]; total: number } }).subgraph.links.length).toBeGreaterThan(10);
});

test('a document tells its paragraphs, what is cited from each, and its own graph', async () => {
  const { document } = await dataOf(
    app,
    `{ document(id: "doc:tiny") {
      paragraphs(first: 10) { edges { node { index citations { stance claim { predicate } attributedTo { id } } } } }
      subgraph(lens: ALL, first: 2) { total nodes { id } links { id disputed } }
    } }`,
  );
  const { paragraphs, subgraph } = document as {
    paragraphs: { edges: { node: { index: number; citations: { claim: { predicate: string } }[] } }[] };
    subgraph: { total: number; nodes: unknown[]; links: { disputed: boolean }[] };
  };
  const sixth = paragraphs.edges.find(({ node }) => node.index === 6);
  expect(sixth?.node.citations.map(({ claim }) => claim.predicate)).toEqual(['PART_OF', 'RANKED_IN']);
  expect(subgraph.links).toHaveLength(2);
  expect(subgraph.links[0]?.disputed).toBe(true);
  expect(subgraph.total).toBeGreaterThan(30);
});

describe('columns', () => {
  const query = `query($ids: [ID!]!, $lens: Lens) {
    columns(ids: $ids, lens: $lens) {
      ids
      properties { predicate unit entities numbers words }
      documents { document { id } links }
    }
  }`;

  test('figures and words stand in columns that name entities by index', async () => {
    const ids = ['product:nest', 'ranking:loft-chart', 'policy:night-rule', 'product:nest', 'person:unknown'];
    const { columns } = await dataOf(app, query, { ids });
    expect(columns).toMatchObject({
      ids: ['product:nest', 'ranking:loft-chart', 'policy:night-rule', 'person:unknown'],
      properties: [
        { predicate: 'AIMS_AT', unit: null, entities: [2], numbers: [], words: ['silence'] },
        { predicate: 'RANKED_IN', unit: 'rank', entities: [0], numbers: [4], words: [] },
        { predicate: 'REQUIRES', unit: null, entities: [2], numbers: [], words: ['lamps'] },
      ],
      documents: [{ document: { id: 'doc:tiny' }, links: [expect.stringMatching(/^c_/)] }],
    });
  });

  test('follow the lens', async () => {
    const ids = ['group:tiny#night-shift'];
    const predicates = async (lens: string) =>
      ((await dataOf(app, query, { ids, lens }))['columns'] as { properties: { predicate: string }[] }).properties.map(
        ({ predicate }) => predicate,
      );
    expect(await predicates('REPORTED')).toEqual([]);
    expect(await predicates('ALL')).toEqual(['EARNS']);
  });

  test('more entities than a canvas holds are refused with the number', async () => {
    const ids = Array.from({ length: 10_001 }, (_, index) => `person:${index}`);
    const { errors } = await ask(app, query, { ids });
    expect(errors?.[0]?.message).toMatch(/`ids` holds 10001 entries/);
  });
});
