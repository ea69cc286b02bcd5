import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { contentHash, makeBare } from '@orrery/ledger/test/foreign.ts';
import { createApp } from '@orrery/server/src/app.ts';
import { cookbook } from '@orrery/server/src/cookbook/cookbook.ts';
import { sampleOf, samplePath } from '@orrery/server/src/cookbook/sample.ts';
import { ask, dataOf, type GraphQLAnswer, post } from '@orrery/server/test/execute.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOVIES, NORTHWIND, ODD } from '../generate/plain/small-graphs.ts';

const db = openTestDatabase();
const app = createApp({ db, cypher: { connection: db.connection } });
let before: string;

beforeAll(async () => {
  await makeBare(db);
  for (const statement of [...MOVIES, ...NORTHWIND, ...ODD]) {
    // oxlint-disable-next-line no-await-in-loop -- one builds on the other
    await db.query(statement, { newline: '\n' });
  }
  // The driver alone writes bytes.
  await db.query("MATCH (v:Value {name: 'All values'}) SET v.bytes = $bytes", { bytes: new Int8Array([1, -1, 16]) });
  const wide = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`p${n}`, n]));
  await db.query("CREATE (w:Wide {name: 'Wide'})-[r:WIDE]->(:Wide {name: 'Narrow'}) SET w += $wide, r = $wide", {
    wide,
  });
  await db.query('CALL db.awaitIndexes(60)');
  before = await contentHash(db);
});
afterAll(async () => {
  app.close();
  await makeBare(db);
  await db.empty();
  await db.close();
});

interface Named {
  readonly id: string;
  readonly name: string;
  readonly type: { readonly id: string };
  readonly degree: number;
}

interface Tie {
  readonly id: string;
  readonly predicate: string;
  readonly source: number;
  readonly target: number;
}

interface Picture {
  readonly nodes: readonly Named[];
  readonly links: readonly Tie[];
  readonly total: number;
}

interface Value {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly isCut: boolean;
}

/** The parts of answers that are looked at. */
interface Told {
  readonly model: {
    readonly ground: string;
    readonly types: readonly { readonly id: string }[];
    readonly predicates: readonly object[];
  };
  readonly statistics: { readonly entities: number; readonly claims: number };
  readonly startingView: Picture;
  readonly subgraph: Picture;
  readonly neighbourhood: Picture;
  readonly search: { readonly isPartial: boolean; readonly edges: readonly { readonly node: Named }[] };
  readonly cypher: {
    readonly rows: readonly (readonly string[])[];
    readonly rowCount: number;
    readonly undrawable: number;
    readonly subgraph: Picture;
  };
  readonly entity: Named & {
    readonly labels: readonly string[];
    readonly properties: readonly Value[];
    readonly relationCounts: readonly { readonly predicate: string }[];
  };
  readonly expansionCounts: {
    readonly kinds: readonly { readonly type: { readonly id: string }; readonly neighbours: number }[];
  };
  readonly paths: { readonly subgraph: Picture; readonly paths: readonly { readonly nodes: readonly number[] }[] };
  readonly relationships: readonly object[];
  readonly columns: { readonly properties: readonly object[]; readonly documents: readonly object[] };
}

const tell = async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Told> =>
  (await dataOf(app, query, variables)) as unknown as Told;

async function found(name: string): Promise<Named> {
  const { search } = await tell(
    'query($q: String!) { search(query: $q, first: 50) { edges { node { id name type { id } } } } }',
    { q: name },
  );
  const hit = search.edges.find(({ node }) => node.name === name);
  if (hit === undefined) throw new Error(`${name} is not among ${JSON.stringify(search.edges.slice(0, 5))}`);
  return hit.node;
}

/** Groups of equal counts by what they are called: the database puts them in the order of its own ids, which differ from one to the next. */
function tiesByName(data: object): object {
  if (!('entityGroups' in data)) return data;
  const { entityGroups } = data as {
    entityGroups: { groups: readonly { readonly count: number; readonly keys: unknown }[] };
  };
  const groups = entityGroups.groups.toSorted(
    (a, b) => b.count - a.count || (JSON.stringify(a.keys) < JSON.stringify(b.keys) ? -1 : 1),
  );
  return { ...data, entityGroups: { ...entityGroups, groups } };
}

describe('a database of others', () => {
  test('says what it is made of, in its own words', async () => {
    const { model, statistics } = await tell(
      '{ model { ground version plain types { id count label } predicates { predicate label inverse count } } statistics { entities links claims } }',
    );
    expect(model.ground).toBe('PLAIN');
    expect(model.types).toContainEqual({ id: 'Movie', count: 12, label: 'Movie' });
    expect(model.predicates).toContainEqual(
      expect.objectContaining({ predicate: 'ACTED_IN', label: 'acted in', count: expect.any(Number) }),
    );
    expect(model.types.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['__proto__', 'constructor', 'tick`ed', 'a b', '(no label)', 'back\\slash']),
    );
    expect(statistics.claims).toBe(0);
    expect(statistics.entities).toBeGreaterThan(3000);
  });

  test('opens on a connected picture of several types', async () => {
    const { startingView } = await tell(
      '{ startingView(first: 30) { nodes { id name type { id } degree } links { predicate source target } total } }',
    );
    expect(startingView.nodes).toHaveLength(30);
    expect(new Set(startingView.nodes.map((node) => node.type.id)).size).toBeGreaterThan(3);
    const tied = new Set(startingView.links.flatMap(({ source, target }) => [source, target]));
    expect(tied.size).toBeGreaterThan(24);
  });

  test.for([
    ['Player 7', 'Person'],
    ['player 7', 'Person'],
    ['Crate 12', 'Product'],
    ['Quay Trading 3', 'Supplier'],
    ['10007', 'Order'],
    ['Given 2 Family 2', 'Employee'],
    ['Several labels', 'Extra'],
    ['No label', '(no label)'],
    ['__proto__', '__proto__'],
    ['toString', 'constructor'],
    ['line break', 'Value'],
  ] as const)('finds %s, a %s', async ([name, type]) => {
    const { search } = await tell(
      'query($q: String!) { search(query: $q, first: 20) { isPartial edges { node { name type { id } } } } }',
      { q: name.split(/ (?:Family|break)/)[0] },
    );
    expect(search.isPartial).toBe(false);
    expect(search.edges.map(({ node }) => [node.name.toLowerCase(), node.type.id])).toContainEqual([
      name.toLowerCase(),
      type,
    ]);
  });

  test('puts the node first whose key was typed whole', async () => {
    const { search } = await tell('{ search(query: "3", types: ["Product"], first: 50) { edges { node { id } } } }');
    expect(search.edges.length).toBeGreaterThan(3);
    expect(search.edges[0]?.node.id).toBe('k~Product~productID~i~3');
  });

  test.for(['', ' ', '"', 'a AND (', '*', '~', '\\', '`', 'x'.repeat(200), '🎬', '\u0000'])(
    'takes %j for what it is',
    async (q) => {
      const { errors } = await ask(app, 'query($q: String!) { search(query: $q) { totalCount } }', { q });
      expect(errors).toBeUndefined();
    },
  );

  test('an id that a unique key makes stays good, whatever the key holds; one that is no id is unknown', async () => {
    const { cypher } = await tell(
      '{ cypher(query: "MATCH (n:`Odd key`) RETURN n") { undrawable subgraph { nodes { id name } } } }',
    );
    expect(cypher.undrawable).toBe(0);
    const nodes = cypher.subgraph.nodes as Named[];
    expect(nodes.map(({ name }) => name).toSorted()).toEqual(['1.5', '9007199254740993', 'a~b/c+d & "e" %41 羽']);
    expect(nodes.filter(({ id }) => id.startsWith('k~'))).toHaveLength(2);
    for (const { id, name } of nodes) {
      // oxlint-disable-next-line no-await-in-loop -- each by itself
      expect(await dataOf(app, 'query($id: ID!) { entity(id: $id) { id name } }', { id })).toEqual({
        entity: { id, name },
      });
    }
    for (const id of ['k~Person~name~s~%', 'k~Nothing~x~s~1', 'e~1', 'e~4:x:1', 'person:ada', 'k~Person~name', '']) {
      // oxlint-disable-next-line no-await-in-loop -- each by itself
      expect(await dataOf(app, 'query($id: ID!) { entity(id: $id) { id } }', { id })).toEqual({ entity: null });
    }
  });

  test('expands by type, direction and kind of neighbour, with honest counts', async () => {
    const { id } = await found('Player 1');
    const { entity, expansionCounts } = await tell(
      `query($id: ID!) { entity(id: $id) { degree labels relationCounts { predicate direction links neighbours hidden } }
        expansionCounts(ids: [$id]) { kinds { type { id } neighbours } } }`,
      { id },
    );
    const reviewed = entity.relationCounts.find(({ predicate }) => predicate === 'REVIEWED');
    expect(reviewed).toEqual({ predicate: 'REVIEWED', direction: 'OUT', links: 3, neighbours: 3, hidden: 3 });
    expect(entity.labels).toEqual(['Person']);
    const [movies] = expansionCounts.kinds.filter(({ type }) => type.id === 'Movie');
    const { neighbourhood } = await tell(
      'query($id: ID!) { neighbourhood(id: $id, kinds: ["Movie"], direction: OUT, first: 50) { nodes { id type { id } } links { predicate } total } }',
      { id },
    );
    expect(neighbourhood.total).toBe(movies?.neighbours);
    expect(neighbourhood.nodes).toHaveLength((movies?.neighbours ?? 0) + 1);
    const only = await tell(
      'query($id: ID!) { neighbourhood(id: $id, predicates: ["REVIEWED"], direction: IN) { total } }',
      { id },
    );
    expect(only.neighbourhood.total).toBe(0);
  });

  test('holds 30 parallel relationships, a loop, a hub of 3,000', async () => {
    const [pair, loop, hub] = [await found('Parallel A'), await found('Loop'), await found('The hub')];
    const query =
      'query($id: ID!) { neighbourhood(id: $id, first: 50) { nodes { id degree } links { id source target } total } }';
    const of = async ({ id }: Named) => (await tell(query, { id })).neighbourhood;
    const [parallel, looped, hubbed] = [await of(pair), await of(loop), await of(hub)];
    expect(new Set(parallel.links.map((link) => link.id)).size).toBe(30);
    expect(looped.nodes).toHaveLength(2);
    expect(looped.nodes[0]?.degree).toBe(1);
    expect([hubbed.nodes.length, hubbed.total, hubbed.nodes[0]?.degree]).toEqual([51, 3000, 3000]);
    const { subgraph } = await tell('query($ids: [ID!]!) { subgraph(ids: $ids) { links { source target } } }', {
      ids: [loop.id],
    });
    expect(subgraph.links).toEqual([{ source: 0, target: 0 }]);
  });

  test('finds paths, and others without a node or a type', async () => {
    const [from, to] = [await found('Player 1'), await found('Player 8')];
    const query = `query($from: ID!, $to: ID!, $no: [PredicateName!], $without: [ID!], $longer: Boolean!) {
      paths(from: $from, to: $to, excludePredicates: $no, excludeNodes: $without, longer: $longer) {
        subgraph { nodes { id } links { predicate } } paths { nodes links } } }`;
    const of = async (more: object) => (await tell(query, { from: from.id, to: to.id, longer: false, ...more })).paths;
    const short = await of({});
    expect(short.paths.length).toBeGreaterThan(0);
    const [first] = short.paths;
    const middle = short.subgraph.nodes[first?.nodes[1] ?? 0]?.id;
    const round = await of({ without: [middle] });
    expect(round.subgraph.nodes.map(({ id }) => id)).not.toContain(middle);
    const untyped = await of({ no: ['ACTED_IN'] });
    expect(untyped.subgraph.links.map(({ predicate }) => predicate)).not.toContain('ACTED_IN');
    const longer = await of({ longer: true });
    expect(Math.max(...longer.paths.map(({ nodes }) => nodes.length))).toBeGreaterThan(first?.nodes.length ?? 0);
  });

  test('tells every kind of value, and cuts a long one', async () => {
    const { id } = await found('All values');
    const query = 'query($id: ID!) { entity(id: $id) { name properties { key kind text value isCut } } }';
    const { entity } = await tell(query, { id });
    const told = Object.fromEntries(entity.properties.map(({ key, kind, text }) => [key, `${kind} ${text}`]));
    expect(told).toEqual({
      name: 'STRING All values',
      text: 'STRING x',
      whole: 'INTEGER 9007199254740993',
      part: 'FLOAT 1.0',
      nan: 'FLOAT NaN',
      infinite: 'FLOAT Infinity',
      minus: 'FLOAT -0.0',
      truth: 'BOOLEAN true',
      day: 'DATE 2020-02-29',
      time: 'LOCAL TIME 10:00:00',
      zoned: 'ZONED TIME 10:00:00+08:00',
      moment: expect.stringMatching(/^ZONED DATETIME 2020-01-01T00:00:00\S*Asia\/Taipei/),
      local: 'LOCAL DATETIME 2020-01-01T00:00:00',
      span: expect.stringMatching(/^DURATION P1Y2M3DT4H/),
      flat: 'POINT x 1.5, y 2.5',
      place: 'POINT longitude 121.5, latitude 25',
      list: 'LIST a, b',
      numbers: 'LIST 1, 2',
      empty: 'STRING ',
      bytes: 'BYTES 01 ff 10',
    });
    const { cypher } = await tell('{ cypher(query: "MATCH (n:Long) RETURN elementId(n)") { rows } }');
    const long = (await tell(query, { id: `e~${cypher.rows[0]?.[0]}` })).entity;
    expect([long.name.length <= 200, long.properties[0]?.isCut, long.properties[0]?.text.length]).toEqual([
      true,
      true,
      4000,
    ]);
    const proto = await tell(query, { id: (await found('__proto__')).id });
    expect(proto.entity.properties).toContainEqual({
      key: '__proto__',
      kind: 'STRING',
      text: 'p',
      value: 'p',
      isCut: false,
    });
  });

  test('tells of relationships, and of figures to filter by', async () => {
    const { id } = await found('Player 1');
    const { neighbourhood } = await tell(
      'query($id: ID!) { neighbourhood(id: $id, predicates: ["REVIEWED"]) { nodes { id } links { id } } }',
      { id },
    );
    const [link] = neighbourhood.links;
    const { relationships } = await tell(
      'query($ids: [ID!]!) { relationships(ids: $ids) { id predicate source { name } properties { key kind text } } }',
      { ids: [link?.id, 'r~nothing'] },
    );
    expect(relationships).toEqual([
      {
        id: link?.id,
        predicate: 'REVIEWED',
        source: { name: 'Player 1' },
        properties: [
          { key: 'rating', kind: 'INTEGER', text: '71' },
          { key: 'summary', kind: 'STRING', text: 'Long and grey' },
        ],
      },
    ]);
    const ids = neighbourhood.nodes.map((node) => node.id);
    const { columns } = await tell(
      'query($ids: [ID!]!) { columns(ids: $ids) { properties { predicate numbers words } documents { links } } }',
      { ids },
    );
    expect(columns.documents).toEqual([]);
    expect(columns.properties).toContainEqual({ predicate: 'born', numbers: [1951], words: [] });
  });

  test.each(cookbook().flatMap(({ ground, name, text }) => (ground === 'plain' ? [{ name, text }] : [])))(
    'answers $name of the cookbook as it is shown',
    async ({ name, text }) => {
      await expect(sampleOf(tiesByName(await dataOf(app, text)))).toMatchFileSnapshot(samplePath(name));
    },
  );

  test('says how much is left out of very many properties', async () => {
    const { id } = await found('Wide');
    const { entity, neighbourhood, model } = (await dataOf(
      app,
      `query($id: ID!) {
        entity(id: $id) { propertyCount properties { key } } neighbourhood(id: $id) { links { id } } model { gaps { kind count } }
      }`,
      { id },
    )) as unknown as {
      readonly entity: { readonly propertyCount: number; readonly properties: readonly object[] };
      readonly neighbourhood: Picture;
      readonly model: { readonly gaps: readonly { readonly kind: string; readonly count: number }[] };
    };
    expect([entity.propertyCount, entity.properties.length]).toEqual([251, 200]);
    const { relationships } = await tell(
      'query($ids: [ID!]!) { relationships(ids: $ids) { propertyCount properties { key } } }',
      { ids: [neighbourhood.links[0]?.id] },
    );
    expect(relationships).toEqual([{ propertyCount: 250, properties: expect.objectContaining({ length: 200 }) }]);
    const [gap] = model.gaps;
    expect([model.gaps.length, gap?.kind, (gap?.count ?? 0) > 210]).toEqual([1, 'FILTERS', true]);
  });

  describe('captions', () => {
    const under = async (captions: unknown, query: string): Promise<GraphQLAnswer> =>
      (await app.fetch(post({ query, extensions: { captions } }))).json();
    const FILMS = '{ entities(types: ["Movie"], orderBy: { by: NAME }, first: 2) { edges { node { id name } } } }';
    const namesOf = ({ data }: GraphQLAnswer) =>
      (data as { entities: { edges: { node: { id: string; name: string } }[] } }).entities.edges.map(
        ({ node }) => node,
      );

    test('are found by rule, and chosen by a request for itself', async () => {
      const byRule = namesOf(await under(undefined, FILMS));
      const chosen = namesOf(await under({ Movie: ['tagline', 'released'] }, FILMS));
      expect(byRule.map(({ name }) => name)).toEqual(['Lantern Street 1', 'Lantern Street 5']);
      expect(chosen.map(({ name }) => name)).toEqual(['Made up, number 1 1991', 'Made up, number 10 2000']);
      // The id is the same one, so that links and saved views stay good.
      expect(chosen[0]?.id).toBe(byRule[0]?.id);
      expect(namesOf(await under(undefined, FILMS))).toEqual(byRule);
    });

    test('are what a search looks for', async () => {
      const query = '{ search(query: "number 7", types: ["Movie"], first: 5) { edges { node { name } } } }';
      const hits = async (captions: unknown) => (await under(captions, query)).data?.['search'];
      expect(await hits(undefined)).toEqual({ edges: [] });
      expect(await hits({ Movie: ['tagline'] })).toEqual({ edges: [{ node: { name: 'Made up, number 7' } }] });
    });

    test('are told with what could be chosen', async () => {
      const query = '{ model { captions { type { id } properties byRule choices } } }';
      const { data } = await under({ Movie: ['tagline'] }, query);
      const model = data?.['model'] as { readonly captions: readonly object[] } | undefined;
      expect(model?.captions).toContainEqual({
        type: { id: 'Movie' },
        properties: ['tagline'],
        byRule: ['title'],
        choices: ['released', 'tagline', 'title'],
      });
    });

    test('that the database does not have are left to the rule', async () => {
      const byRule = namesOf(await under(undefined, FILMS));
      expect(namesOf(await under({ Movie: ['gone'], Nothing: ['x'], __proto__: ['y'] }, FILMS))).toEqual(byRule);
    });

    test.each([['a'], [{ Movie: 'title' }], [{ Movie: [] }], [{ Movie: ['a', 'b', 'c', 'd'] }], [{ Movie: [1] }]])(
      'of the shape %j are refused',
      async (captions) => {
        const { errors } = await under(captions, FILMS);
        expect([errors?.[0]?.extensions?.['code'], errors?.[0]?.message]).toEqual([
          'INVALID_INPUT',
          expect.stringMatching(/extensions\.captions/),
        ]);
      },
    );
  });

  test('raw Cypher brings what it returns onto the canvas', async () => {
    const { cypher } = await tell(
      '{ cypher(query: "MATCH (p:Person)-[r:DIRECTED]->(m) RETURN p, r, m") { rowCount undrawable subgraph { nodes { id } links { predicate } } } }',
    );
    expect([cypher.undrawable, cypher.subgraph.links.length]).toEqual([0, cypher.rowCount]);
  });

  test('what needs claims is empty and no error', async () => {
    const { id } = await found('Player 1');
    const { errors, data } = await ask(
      app,
      `query($id: ID!) { documents { edges { cursor } } claims { edges { cursor } } passages(query: "x") { score } evidence(claimIds: ["c_1"]) { id }
        contradictions { note } node(id: "doc:a") { id }
        entity(id: $id) { aliases { value } documentCount factCounts { claims } distinction { namesakes } claims { totalCount edges { cursor } } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      documents: { edges: [] },
      evidence: [],
      entity: { documentCount: 0, claims: { totalCount: 0 } },
    });
  });

  test('nodes are filtered, put in order and counted by what they carry', async () => {
    const { entities, entityGroups, byYear } = (await dataOf(
      app,
      `{ entities(where: {types: [Person], property: {property: "born", gte: 1}, linked: {predicates: [ACTED_IN], direction: OUT}},
          orderBy: [{by: PROPERTY, property: "born", direction: DESC}], first: 100) { totalCount edges { cursor node { name } } }
        entityGroups(groupBy: {by: TYPE}, first: 500) { total groups { count keys { type { id } } } }
        byYear: entityGroups(where: {types: [Movie]}, groupBy: {by: PROPERTY, property: "released", bins: {width: 10}}, orderBy: {by: KEY, direction: ASC}) {
          groups { count keys { from to } } } }`,
    )) as unknown as {
      entities: { totalCount: number; edges: { cursor: string; node: { name: string } }[] };
      entityGroups: { total: number; groups: { count: number }[] };
      byYear: { groups: { count: number; keys: { from: number }[] }[] };
    };
    const born = await db.query(
      'MATCH (p:Person) WHERE p.born >= 1 AND EXISTS { (p)-[:ACTED_IN]->() } RETURN p.name AS name ORDER BY p.born DESC, elementId(p)',
    );
    expect(entities.edges.map(({ node }) => node.name)).toEqual(born.map(({ name }) => name));
    expect(entities.totalCount).toBe(born.length);
    const [{ all } = { all: 0n }] = await db.query('MATCH (n) RETURN count(n) AS all');
    expect([entityGroups.total, entityGroups.groups.reduce((sum, { count }) => sum + count, 0)]).toEqual([
      Number(all),
      Number(all),
    ]);
    const decades = await db.query(
      'MATCH (m:Movie) RETURN m.released / 10 * 10 AS decade, count(*) AS films ORDER BY decade IS NULL, decade',
    );
    expect(byYear.groups.map(({ count, keys }) => [keys[0]?.from, count])).toEqual(
      decades.map(({ decade, films }) => [decade === null ? null : Number(decade), Number(films)]),
    );
    const next = await dataOf(
      app,
      `query($after: String) { entities(where: {types: [Person], property: {property: "born", gte: 1}, linked: {predicates: [ACTED_IN], direction: OUT}},
        orderBy: [{by: PROPERTY, property: "born", direction: DESC}], first: 1, after: $after) { edges { node { name } } } }`,
      { after: entities.edges[0]?.cursor },
    );
    expect(next).toEqual({ entities: { edges: [{ node: { name: born[1]?.['name'] } }] } });
  });

  test('what asks for claims there says so', async () => {
    const { errors } = await ask(app, '{ entities(where: {said: {where: {}}}) { totalCount } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_AN_ORRERY_GRAPH');
    const unknown = await ask(app, '{ entities(where: {property: {property: "borm", gt: 1}}) { totalCount } }');
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', remedy: 'Did you mean born?' });
  });

  test('nothing of all this wrote anything', async () => {
    expect(await contentHash(db)).toBe(before);
  });
});
