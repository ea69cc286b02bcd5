import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { describe, expect, test } from 'vitest';
import { ask, dataOf } from '../../test/execute.ts';
import { createApp } from '../app.ts';

const db = useTinyGraph();
const app = createApp({ db });

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}

async function entities(args: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Page> {
  const declared = Object.keys(variables).map((name) => `$${name}: ${name === 'where' ? 'EntityFilter' : 'String'}`);
  const head = declared.length === 0 ? '' : `query(${declared.join(', ')})`;
  const query = `${head} { entities(${args}) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`;
  return (await dataOf(app, query, variables))['entities'] as Page;
}
const idsOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.id);

describe('entities', () => {
  test('are filtered by link and by claim, in the text and in a variable alike', async () => {
    const where = {
      types: ['Person'],
      linked: [{ predicates: ['WORKS_AT'], direction: 'OUT', to: { text: 'NIMBUS' } }],
    };
    const inText = await entities(
      'where: {types: [Person], linked: {predicates: [WORKS_AT], direction: OUT, to: {text: "NIMBUS"}}}',
    );
    // The third time a compiled query answers.
    for (const _ of [1, 2, 3]) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await entities('where: $where', { where })).toEqual(inText);
    }
    const rows = await db.own(
      `MATCH (e:Entity:Person)-[r:WORKS_AT]->(n:Entity) WHERE n.name CONTAINS 'Nimbus' AND r.claimId IS NOT NULL RETURN DISTINCT e.id AS id ORDER BY id`,
    );
    expect(idsOf(inText)).toEqual(rows.map(({ id }) => id));
    const voiced = await entities('where: {said: {where: {attributedTo: ["org:nimbus"]}}}');
    expect(idsOf(voiced)).toContain('person:ben-ivory');
    expect(voiced.totalCount).toBe(voiced.edges.length);
  });

  test('go either way, and say whether there is more', async () => {
    const order = 'orderBy: [{by: DEGREE, direction: DESC}, {by: NAME}]';
    const all = await entities(`${order}, first: 100`);
    const cursor = all.edges[5]?.cursor ?? '';
    const next = await entities(`${order}, first: 3, after: $cursor`, { cursor });
    expect(idsOf(next)).toEqual(idsOf(all).slice(6, 9));
    expect(next.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
    const before = await entities(`${order}, last: 3, before: $cursor`, { cursor });
    expect(idsOf(before)).toEqual(idsOf(all).slice(2, 5));
    const last = await entities(`${order}, last: 2`);
    expect(idsOf(last)).toEqual(idsOf(all).slice(-2));
    expect(last.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });

  test.each([
    ['where: {types: [Persn]}', /`where\.types\[0\]` is no entity type/, /Did you mean Person/],
    [
      'where: {or: [{linked: {predicates: [WORKS_ATT]}}]}',
      /`where\.or\[0\]\.linked\[0\]\.predicates\[0\]`/,
      /WORKS_AT/,
    ],
    [
      'where: {property: {property: "parameter", gt: 1}}',
      /`where\.property\[0\]\.property` is no property/,
      /HAS_PARAMETERS/,
    ],
    ['where: {or: []}', /`where\.or` is empty/, /Leave it out/],
    ['where: {text: " "}', /`where\.text` is empty/, /Leave it out/],
    ['first: 101', /`first` is out of bounds/, /0 to 100/],
    ['first: 1, last: 1', /goes one way/, /`first` with `after`/],
    ['after: "bm9uc2Vuc2U"', /`after` is no cursor/, /page of it gave/],
    ['orderBy: {by: PROPERTY}', /names none/, /Give `property`/],
    ['orderBy: {by: NAME, over: {predicates: [WORKS_AT]}}', /`orderBy\[0\].over` belongs to `by: LINKS`/, /Leave one/],
    ['orderBy: {by: LINKS, property: "role"}', /`orderBy\[0\].property` belongs to/, /Leave one/],
  ])('refuse %s with place and remedy', async (args, message, remedy) => {
    const { errors } = await ask(app, `{ entities(${args}) { totalCount } }`);
    expect(errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions?.['remedy']).toMatch(remedy);
  });

  test('are put in order by how many links of one kind they have, and by words', async () => {
    const rows = await db.own(
      `MATCH (e:Entity)<-[r:WORKS_AT]-(:Entity) WHERE r.claimId IS NOT NULL RETURN e.id AS id, count(r) AS n ORDER BY n DESC, id`,
    );
    const order = 'orderBy: {by: LINKS, over: {predicates: [WORKS_AT], direction: IN}, direction: DESC}';
    expect(idsOf(await entities(`${order}, first: ${rows.length}`))).toEqual(rows.map(({ id }) => id));
    const words = await db.own(
      `MATCH (e:Entity)<-[:SUBJECT]-(c:Claim {predicate: 'DESCRIBED_AS', shown: true}) RETURN e.id AS id, max(c.value) AS w ORDER BY w DESC, id`,
    );
    const byWords = await entities(`orderBy: {by: WORDS, property: "DESCRIBED_AS", direction: DESC}`);
    expect(words.length).toBeGreaterThan(0);
    expect(idsOf(byWords).slice(0, words.length)).toEqual(words.map(({ id }) => id));
  });

  test('a filter too deep, and a cursor of another order, are refused', async () => {
    const deep = `${'{not: '.repeat(8)}{}${'}'.repeat(8)}`;
    const { errors } = await ask(app, `{ entities(where: ${deep}) { totalCount } }`);
    expect(errors?.[0]?.extensions?.['code']).toBe('LIMIT_EXCEEDED');
    const [first] = (await entities('first: 1')).edges;
    const query = 'query($after: String) { entities(after: $after, orderBy: {by: NAME}) { totalCount } }';
    const other = await ask(app, query, { after: first?.cursor });
    expect(other.errors?.[0]?.message).toMatch(/cursor of another order/);
  });

  test('figures of several units are never compared', async () => {
    await db.own(`
      MATCH (e:Entity {id: 'person:ada-quill'})
      UNWIND ['km', 'miles'] AS unit
      CREATE (:Claim {id: 'c_far_' + unit, predicate: 'HAS_PARAMETERS', unit: unit, valueNumber: 3.0, shown: true, certainty: 'asserted'})-[:SUBJECT]->(e)`);
    const asked = (unit: string) =>
      ask(app, `{ entities(where: {property: {property: "parameters", gt: 1${unit}}}) { totalCount } }`);
    const { errors } = await asked('');
    expect(errors?.[0]?.message).toMatch(/units, which are not compared/);
    expect(errors?.[0]?.extensions?.['remedy']).toMatch(/Give `where.property\[0\].unit`: "km", "miles"/);
    expect((await asked(', unit: "km"')).data).toEqual({ entities: { totalCount: 1 } });
    await db.own(`MATCH (c:Claim) WHERE c.id STARTS WITH 'c_far_' DETACH DELETE c`);
  });
});

describe('groups', () => {
  test('count each once in a group, and tell how many stand in several', async () => {
    const { entityGroups } = await dataOf(
      app,
      `{ entityGroups(where: {types: [Person]}, groupBy: {by: NEIGHBOUR, via: {predicates: [WORKS_AT], direction: OUT}}) {
        total groupCount inSeveralGroups groups { count keys { entity { id } } } } }`,
    );
    const rows = await db.own(`
      MATCH (e:Entity:Person) OPTIONAL MATCH (e)-[r:WORKS_AT WHERE r.claimId IS NOT NULL]->(n:Entity)
      RETURN e.id AS person, collect(DISTINCT n.id) AS places`);
    const places = rows.map((row) => row['places'] as readonly string[]);
    const expected = new Map<string | undefined, number>();
    for (const each of places) {
      for (const place of each.length === 0 ? [undefined] : each) expected.set(place, (expected.get(place) ?? 0) + 1);
    }
    const answer = entityGroups as {
      readonly total: number;
      readonly groupCount: number;
      readonly inSeveralGroups: number;
      readonly groups: readonly {
        readonly count: number;
        readonly keys: readonly { readonly entity: { readonly id: string } | null }[];
      }[];
    };
    expect(new Map(answer.groups.map(({ count, keys }) => [keys[0]?.entity?.id, count]))).toEqual(expected);
    expect(answer).toMatchObject({
      total: rows.length,
      groupCount: expected.size,
      inSeveralGroups: places.filter(({ length }) => length > 1).length,
    });
  });

  test('measure the figures that stand in them, of several of one entity the largest', async () => {
    await db.own(`
      UNWIND [['a', 1], ['b', 2], ['c', 4], ['d', 10], ['d', 3]] AS one
      MERGE (e:Entity:Film {id: 'film:' + one[0], name: one[0]})
      CREATE (e)<-[:SUBJECT]-(:Claim {id: 'c_' + one[0] + one[1], predicate: 'HAS_PARAMETERS', unit: 'reels', valueNumber: one[1],
              certainty: 'quoted', modality: 'actual', rank: 'normal', shown: true, disputed: false, timeConflict: false})`);
    const measures = 'figures { unit count sum min max average median }';
    const { entityGroups, claimGroups } = await dataOf(
      app,
      `{ entityGroups(where: {property: {property: "parameters", unit: "reels", exists: true}}, groupBy: {by: TYPE},
          figures: {property: "parameters", unit: "reels"}) { groups { count ${measures} } }
        claimGroups(where: {predicates: [HAS_PARAMETERS], certainties: [QUOTED]}, groupBy: {by: PREDICATE}, figures: {unit: "reels"}) {
          groups { count ${measures} } } }`,
    );
    await db.own('MATCH (e:Entity:Film) OPTIONAL MATCH (e)<-[:SUBJECT]-(c:Claim) DETACH DELETE e, c');
    const figures = { unit: 'reels', count: 4, sum: 17, min: 1, max: 10, average: 4.25, median: 3 };
    expect(entityGroups).toEqual({ groups: [{ count: 4, figures: [figures] }] });
    const ofClaims = { ...figures, count: 5, sum: 20, average: 4, median: 3 };
    expect(claimGroups).toEqual({ groups: [{ count: 5, figures: [ofClaims] }] });
  });

  test('a key of claims is none of entities', async () => {
    const { errors } = await ask(app, '{ entityGroups(groupBy: {by: VOICE}) { total } }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      remedy: expect.stringMatching(/NEIGHBOUR/),
    });
  });
});
