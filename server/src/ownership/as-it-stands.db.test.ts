import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from '../../test/execute.ts';
import { createApp } from '../app.ts';

const db = useTinyGraph();
const app = createApp({ db, cypher: { connection: db.connection }, ground: 'plain' });
beforeAll(async () => {
  await db.query("CREATE (:Boat {name: 'The Heron'})-[:MOORED_AT]->(:Pier {name: 'North Pier'})");
  await db.query("MATCH (e:OrreryEntity {id: 'org:nimbus'}), (p:Pier) CREATE (e)-[:OWNS_PIER]->(p)");
});
afterAll(() => app.close());

const QUESTION = `{
  model { ground types { id } predicates { predicate } }
  statistics { claims entities }
  claims { totalCount }
  search(query: "heron") { edges { node { name type { id } neighbours { edges { node { name } links { predicate } } } } } }
}`;

interface Told {
  readonly model: {
    readonly ground: string;
    readonly types: readonly { readonly id: string }[];
    readonly predicates: readonly { readonly predicate: string }[];
  };
  readonly statistics: { readonly claims: number; readonly entities: number };
  readonly search: { readonly edges: readonly object[] };
}

test('an Orrery graph is explored as nodes and relationships, with what others have beside it', async () => {
  const { model, statistics, search } = (await dataOf(app, QUESTION)) as unknown as Told;
  expect([model.ground, statistics.claims, statistics.entities > 50]).toEqual(['PLAIN', 0, true]);
  expect(model.types.map(({ id }) => id)).toEqual(expect.arrayContaining(['Boat', 'Pier', 'Claim', 'Person']));
  expect(model.predicates.map(({ predicate }) => predicate)).toEqual(
    expect.arrayContaining(['MOORED_AT', 'OWNS_PIER', 'SUBJECT', 'WORKS_AT']),
  );
  expect(search.edges).toEqual([
    {
      node: {
        name: 'The Heron',
        type: { id: 'Boat' },
        neighbours: { edges: [{ node: { name: 'North Pier' }, links: [{ predicate: 'MOORED_AT' }] }] },
      },
    },
  ]);
});

test('a path goes from ours to theirs', async () => {
  const { search, cypher } = (await dataOf(
    app,
    `{ search(query: "heron") { edges { node { id } } } cypher(query: "MATCH (e:Entity {id: 'org:nimbus'}) RETURN e") { subgraph { nodes { id } } } }`,
  )) as unknown as {
    readonly search: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    readonly cypher: { readonly subgraph: { readonly nodes: readonly { readonly id: string }[] } };
  };
  const { paths } = await dataOf(
    app,
    'query($from: ID!, $to: ID!) { paths(from: $from, to: $to) { subgraph { nodes { name } links { predicate } } } }',
    { from: cypher.subgraph.nodes[0]?.id, to: search.edges[0]?.node.id },
  );
  expect(paths).toEqual({
    subgraph: {
      nodes: expect.arrayContaining([{ name: 'North Pier' }, { name: 'The Heron' }]),
      links: [{ predicate: 'OWNS_PIER' }, { predicate: 'MOORED_AT' }],
    },
  });
});
