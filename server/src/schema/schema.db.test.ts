import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, countQueries, dataOf } from '../../test/execute.ts';
import { createApp } from '../app.ts';

const db = useTinyGraph();
const counted = countQueries(db);
const app = createApp({ db: counted });
const data = (query: string, variables: Readonly<Record<string, unknown>> = {}) => dataOf(app, query, variables);

describe('entities', () => {
  test('an entity answers as its own type, under its id and under the id of one that was merged into it', async () => {
    const query = `query($id: ID!) {
      entity(id: $id) { __typename id type { id label(locale: ZH_HANT) plural parent } name nameZh anonymous degree aliases { value kind editorial } }
      node(id: $id) { __typename id }
    }`;
    const expected = {
      entity: {
        __typename: 'Entity',
        id: 'person:ada-quill',
        type: { id: 'Person', label: '人物', plural: 'People', parent: null },
        name: 'Ada Quill',
        nameZh: '羽艾達',
        anonymous: false,
        degree: expect.any(Number),
        aliases: [
          { value: '羽艾達', kind: expect.any(String), editorial: false },
          { value: '小羽', kind: 'NICKNAME', editorial: true },
        ],
      },
      node: { __typename: 'Entity', id: 'person:ada-quill' },
    };
    expect(await data(query, { id: 'person:ada-quill' })).toEqual(expected);
    expect(await data(query, { id: 'person:a-quill' })).toEqual(expected);
  });

  test('an id that nothing has is null, not an error', async () => {
    const ids = ['person:nobody', 'c_nothing', 'k_nothing', 'doc:nothing', 'doc:nothing#p1'];
    expect(await data('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
      nodes: ids.map(() => null),
    });
  });

  test('every kind of node is found by its own id, in the order asked for', async () => {
    const { claims } = await data('{ claims(first: 1) { edges { node { id citations { id } } } } }');
    const [edge] = (claims as { edges: { node: { id: string; citations: { id: string }[] } }[] }).edges;
    const ids = [edge?.node.citations[0]?.id, 'doc:tiny#p2', 'org:nimbus-lab', edge?.node.id, 'doc:tiny'];
    const { nodes } = await data('query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    const types = ['Citation', 'Paragraph', 'Entity', 'Claim', 'Document'];
    expect(nodes).toEqual(ids.map((id, index) => ({ __typename: types[index], id })));
  });

  test('pages follow each other without a gap, and a type takes in its subtypes', async () => {
    const query = `query($after: String) {
      entities(types: [Organisation], first: 4, after: $after) {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id type { id } } }
      }
    }`;
    interface Page {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
      edges: { node: { id: string } }[];
    }
    const { entities: first } = (await data(query)) as unknown as { entities: Page };
    const { entities: second } = (await data(query, { after: first.pageInfo.endCursor })) as unknown as {
      entities: Page;
    };
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(first.totalCount);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('the degree on a day is the number of neighbours of that day', async () => {
    const query = `query($asOf: Date) {
      entity(id: "org:nimbus-lab") { degree(lens: ALL, asOf: $asOf) neighbours(lens: ALL, asOf: $asOf, first: 1) { totalCount } }
    }`;
    const on = async (asOf: string | null) => {
      const { entity } = (await data(query, { asOf })) as unknown as {
        entity: { degree: number; neighbours: { totalCount: number } };
      };
      expect(entity.degree).toBe(entity.neighbours.totalCount);
      return entity.degree;
    };
    expect(await on('1950-01-01')).toBeLessThan(await on(null));
  });

  test('all links of a picture come when asked for, whatever lens and day; the entities stay those of the view', async () => {
    const all = '{ entities(first: 100) { edges { node { id } } } }';
    const { entities } = (await data(all)) as unknown as { entities: { edges: { node: { id: string } }[] } };
    const ids = entities.edges.map(({ node }) => node.id);
    const picture = `query($ids: [ID!]!, $lens: Lens!, $asOf: Date, $allLinks: Boolean!) {
      subgraph(ids: $ids, lens: $lens, asOf: $asOf, allLinks: $allLinks) { nodes { id } links { id } }
      startingView(lens: $lens, first: 5, allLinks: $allLinks) { nodes { id } links { id } }
      neighbourhood(id: "org:nimbus", lens: $lens, asOf: $asOf, allLinks: $allLinks) { nodes { id } links { id } total }
    }`;
    type Part = { nodes: { id: string }[]; links: { id: string }[] };
    const pictureOf = (variables: Record<string, unknown>) =>
      data(picture, { ids, ...variables }) as unknown as Promise<Record<string, Part>>;
    const narrow = { lens: 'FACTS', asOf: '2026-01-01' };
    const [few, many, whole] = [
      await pictureOf({ ...narrow, allLinks: false }),
      await pictureOf({ ...narrow, allLinks: true }),
      await pictureOf({ lens: 'ALL', asOf: null, allLinks: false }),
    ];
    expect(many['subgraph']?.links).toEqual(whole['subgraph']?.links);
    for (const part of ['subgraph', 'startingView', 'neighbourhood']) {
      expect(many[part]?.links.length).toBeGreaterThanOrEqual(few[part]?.links.length ?? 0);
      const nodes = (answer: Record<string, Part>) => answer[part]?.nodes.map(({ id }) => id);
      if (part !== 'neighbourhood') expect(nodes(many)).toEqual(nodes(few));
    }
    expect(many['subgraph']?.links.length).toBeGreaterThan(few['subgraph']?.links.length ?? 0);
  });

  test('a document says on which terms it may be passed on', async () => {
    expect(await data('{ node(id: "doc:tiny") { ... on Document { credit license } } }')).toEqual({
      node: { credit: 'made up for tests', license: 'made up' },
    });
  });

  test('neighbours come with the links to them, page by page', async () => {
    const query = `query($first: Int!, $after: String) {
      entity(id: "org:nimbus") {
        degree(lens: ALL)
        neighbours(first: $first, after: $after, lens: ALL) {
          totalCount pageInfo { hasNextPage endCursor } edges { node { id } links { id sourceId targetId claim { id } } }
        }
      }
    }`;
    interface Answer {
      degree: number;
      neighbours: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: {
          node: { id: string };
          links: { id: string; sourceId: string; targetId: string; claim: { id: string } }[];
        }[];
      };
    }
    const { entity: all } = (await data(query, { first: 100 })) as unknown as { entity: Answer };
    expect(all.neighbours.totalCount).toBe(all.degree);
    expect(all.neighbours.edges).toHaveLength(all.degree);
    for (const { node, links } of all.neighbours.edges) {
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        expect([link.sourceId, link.targetId].toSorted()).toEqual(['org:nimbus', node.id].toSorted());
        expect(link.claim.id).toBe(link.id);
      }
    }
    const { entity: first } = (await data(query, { first: 2 })) as unknown as { entity: Answer };
    const after = first.neighbours.pageInfo.endCursor;
    const { entity: second } = (await data(query, { first: 2, after })) as unknown as { entity: Answer };
    expect([...first.neighbours.edges, ...second.neighbours.edges].map(({ node }) => node.id)).toEqual(
      all.neighbours.edges.slice(0, 4).map(({ node }) => node.id),
    );
  });

  test('counts by relation tell what is not on screen yet', async () => {
    const query = `query($onScreen: [ID!]) {
      entity(id: "person:ada-quill") { relationCounts(lens: ALL, onScreen: $onScreen) { predicate direction links neighbours hidden } }
    }`;
    const works = (answer: Readonly<Record<string, unknown>>) =>
      (answer['entity'] as { relationCounts: { predicate: string }[] }).relationCounts.find(
        ({ predicate }) => predicate === 'WORKS_AT',
      );
    expect(works(await data(query))).toEqual({
      predicate: 'WORKS_AT',
      direction: 'OUT',
      links: 2,
      neighbours: 2,
      hidden: 2,
    });
    expect(works(await data(query, { onScreen: ['org:rain-lab'] }))).toMatchObject({ hidden: 1 });
  });
});

describe('search', () => {
  const query = `query($query: String!, $types: [EntityTypeName!], $first: Int! = 10, $after: String) {
    search(query: $query, types: $types, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } edges { matched matchedAlias { value } node { id } }
    }
  }`;
  interface Found {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { matched: string; matchedAlias: { value: string } | null; node: { id: string } }[];
  }
  const find = async (variables: Readonly<Record<string, unknown>>): Promise<Found> =>
    (await data(query, variables))['search'] as Found;

  test.for([
    { typed: '羽艾達', matched: '羽艾達', alias: null },
    { typed: '羽艾达', matched: '羽艾達', alias: null },
    { typed: '艾達', matched: '羽艾達', alias: null },
    { typed: 'quil', matched: 'Ada Quill', alias: null },
    { typed: 'ADA QUILL', matched: 'Ada Quill', alias: null },
    { typed: '小羽', matched: '小羽', alias: '小羽' },
  ])('"$typed" finds Ada Quill by $matched', async ({ typed, matched, alias }) => {
    const { edges } = await find({ query: typed });
    expect(edges[0]).toEqual({
      matched,
      matchedAlias: alias === null ? null : { value: alias },
      node: { id: 'person:ada-quill' },
    });
  });

  test('a letter with an accent is found without it', async () => {
    expect((await find({ query: 'cleo' })).edges[0]).toMatchObject({
      matched: 'Cléo Marsh',
      node: { id: 'person:cleo-marsh' },
    });
  });

  test('a type leaves out all others', async () => {
    const { edges } = await find({ query: 'nimbus', types: ['Lab'] });
    expect(edges.map(({ node }) => node.id)).toEqual(['org:nimbus-lab']);
  });

  test('pages do not repeat each other', async () => {
    const all = await find({ query: 'n', first: 50 });
    const first = await find({ query: 'n', first: 1 });
    const second = await find({ query: 'n', first: 1, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges]).toEqual(all.edges.slice(0, 2));
  });

  describe('of a common name', () => {
    const CREATE = `UNWIND range(1, 460) AS n
      CREATE (e:Entity:Person {id: 'echo:' + n, name: 'Echo Lake', names: ['Echo Lake'], searchNames: ['echo lake'], searchKey: 'echo lake'})
      FOREACH (_ IN CASE WHEN n = 457 THEN [1] ELSE [] END |
        CREATE (e)<-[:SUBJECT]-(:Claim {id: 'echo', predicate: 'TOLD', certainty: 'asserted'}))`;
    beforeAll(() => db.own(CREATE));
    afterAll(() => db.own("MATCH (n) WHERE n.id STARTS WITH 'echo' DETACH DELETE n"));

    test('pages go on to the last hit, and none is refused', async () => {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop
        const page: Found = await find({ query: 'echo lake', first: 50, after });
        seen.push(...page.edges.map(({ node }) => node.id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(new Set(seen).size).toBe(460);
      expect(seen).toHaveLength(460);
    });

    test('the one that is known comes first, and the answer says how many there are', async () => {
      const { search } = (await data(
        '{ search(query: "echo", first: 3) { totalCount isLimited isGuess edges { score node { id } } } }',
      )) as { search: { edges: { score: number; node: { id: string } }[] } };
      expect(search).toMatchObject({ totalCount: 460, isLimited: false, isGuess: false });
      expect(search.edges[0]?.node.id).toBe('echo:457');
      const scores = search.edges.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    });
  });

  test.for(['Ada Qill', 'nimbos', 'Rain Labb'])('"%s" is a guess that finds what was meant', async (typed) => {
    const { search } = (await data('query($q: String!) { search(query: $q) { isGuess edges { node { name } } } }', {
      q: typed,
    })) as { search: { isGuess: boolean; edges: { node: { name: string } }[] } };
    expect(search.isGuess).toBe(true);
    const meant = { 'Ada Qill': 'Ada Quill', nimbos: 'Nimbus', 'Rain Labb': 'Rain Lab' }[typed];
    expect(search.edges.map(({ node }) => node.name)).toContain(meant);
  });

  test.for(['', '   ', '!!!', '"', '* OR *', 'a AND (', '\\', '~', 'x:y'])('"%s" is no error', async (typed) => {
    expect(await find({ query: typed })).toHaveProperty('edges');
  });
});

interface Flat {
  total: number;
  nodes: { id: string }[];
  links: { id: string; predicate: string; source: number; target: number; certainty: string }[];
}
const FLAT = '{ total nodes { id } links { id predicate source target certainty } }';
const flat = async (field: string): Promise<Flat> => Object.values(await data(`{ ${field} ${FLAT} }`))[0] as Flat;
const ids = (graph: Flat) => graph.nodes.map(({ id }) => id);
const ends = (graph: Flat) =>
  graph.links.map(({ source, target }) => [graph.nodes[source]?.id, graph.nodes[target]?.id]);

describe('what the canvas asks for', () => {
  test('a subgraph holds the given entities once and only links among them', async () => {
    const given = '["person:ada-quill", "person:a-quill", "org:nimbus-lab", "org:nimbus", "person:nobody"]';
    const graph = await flat(`subgraph(ids: ${given}, lens: ALL)`);
    expect(ids(graph).toSorted()).toEqual(['org:nimbus', 'org:nimbus-lab', 'person:ada-quill']);
    expect(ends(graph)).toContainEqual(['person:ada-quill', 'org:nimbus-lab']);
    expect(ends(graph)).toContainEqual(['org:nimbus-lab', 'org:nimbus']);
  });

  test('a lens leaves out what rests on weaker words', async () => {
    const everything = await flat('startingView(first: 100, lens: ALL)');
    const facts = await flat('startingView(first: 100, lens: FACTS)');
    expect(new Set(facts.links.map(({ certainty }) => certainty))).toEqual(new Set(['ASSERTED']));
    expect(facts.links.length).toBeLessThan(everything.links.length);
  });

  test('a day leaves out what had ended or not begun', async () => {
    const given = '["person:ada-quill", "org:nimbus-lab", "org:rain-lab"]';
    const workplaces = async (asOf: string) => {
      const graph = await flat(`subgraph(ids: ${given}, lens: ALL, asOf: "${asOf}")`);
      return graph.links
        .filter(({ predicate }) => predicate === 'WORKS_AT')
        .map(({ target }) => graph.nodes[target]?.id);
    };
    expect(await workplaces('2029-06-01')).toEqual(['org:rain-lab']);
    expect(await workplaces('2030-06-01')).toEqual(['org:nimbus-lab']);
  });

  test('an expansion brings the newcomers and their links to what is on screen', async () => {
    const all = await flat('neighbourhood(id: "org:nimbus", lens: ALL, first: 500)');
    expect(ids(all)[0]).toBe('org:nimbus');
    expect(all.nodes).toHaveLength(all.total + 1);
    const rest = await flat(
      'neighbourhood(id: "org:nimbus", lens: ALL, first: 500, exclude: ["org:nimbus-lab", "person:ada-quill"])',
    );
    expect(ids(all)).toEqual(expect.arrayContaining(['org:nimbus-lab', 'person:ada-quill']));
    expect(rest.total).toBe(all.total - 2);
    const old = new Set(['org:nimbus', 'org:nimbus-lab', 'person:ada-quill']);
    const newcomers = new Set(ids(all).filter((id) => !old.has(id)));
    expect(ends(rest).some((pair) => pair.includes('person:ada-quill'))).toBe(true);
    for (const [source, target] of ends(rest)) {
      expect(newcomers.has(source ?? '') || newcomers.has(target ?? '')).toBe(true);
    }
  });

  test('filters and pages of an expansion', async () => {
    const works = await flat(
      'neighbourhood(id: "org:nimbus", lens: ALL, predicates: [WORKS_AT], direction: IN, order: NAME)',
    );
    expect(ids(works)).toEqual(['org:nimbus', 'person:ben-ivory', 'group:tiny#night-shift']);
    const people = await flat('neighbourhood(id: "org:nimbus", lens: ALL, predicates: [WORKS_AT], types: [Person])');
    expect([people.total, ids(people)]).toEqual([1, ['org:nimbus', 'person:ben-ivory']]);
    const second = await flat(
      'neighbourhood(id: "org:nimbus", lens: ALL, predicates: [WORKS_AT], order: NAME, first: 1, offset: 1)',
    );
    expect([second.total, ids(second)]).toEqual([2, ['org:nimbus', 'group:tiny#night-shift']]);
  });

  test('an entity that is not there is told as such', async () => {
    const { errors } = await ask(app, '{ neighbourhood(id: "person:nobody") { total } }');
    expect(errors?.[0]).toMatchObject({
      message: 'There is no entity with that id.',
      extensions: { code: 'NOT_FOUND', remedy: 'Search for it by name.' },
    });
  });

  test('a path names its entities and all links of each step', async () => {
    const { paths } = (await data(`{
      paths(from: "person:ada-quill", to: "person:ben-ivory", lens: ALL) {
        maxHops paths { nodes links weakest disputed } subgraph ${FLAT}
      }
    }`)) as { paths: { paths: { nodes: number[]; links: number[][] }[]; subgraph: Flat } };
    expect(paths.paths.length).toBeGreaterThan(0);
    for (const { nodes, links } of paths.paths) {
      const chain = nodes.map((index) => paths.subgraph.nodes[index]?.id);
      expect([chain[0], chain.at(-1)]).toEqual(['person:ada-quill', 'person:ben-ivory']);
      expect(links).toHaveLength(nodes.length - 1);
      links.forEach((step, index) => {
        const pair = new Set([nodes[index], nodes[index + 1]]);
        for (const link of step) {
          const { source, target } = paths.subgraph.links[link] ?? { source: -1, target: -1 };
          expect(new Set([source, target])).toEqual(pair);
        }
      });
    }
  });

  test('paths of the next length come after the shortest, without what is left out', async () => {
    const question = `query($longer: Boolean!, $without: [ID!]) {
      paths(from: "person:ada-quill", to: "product:perch", lens: ALL, first: 25, longer: $longer, excludeNodes: $without) {
        paths { nodes } subgraph { nodes { id } }
      }
    }`;
    const chains = async (variables: Record<string, unknown>) => {
      const { paths } = (await data(question, variables)) as unknown as {
        paths: { paths: { nodes: number[] }[]; subgraph: { nodes: { id: string }[] } };
      };
      return paths.paths.map(({ nodes }) => nodes.map((index) => paths.subgraph.nodes[index]?.id));
    };
    const shortest = await chains({ longer: false });
    const longer = await chains({ longer: true });
    expect(longer.slice(0, shortest.length)).toEqual(shortest);
    expect(longer.length).toBeGreaterThan(shortest.length);
    const without = await chains({ longer: true, without: ['org:nimbus-lab', 'person:ada-quill'] });
    expect(without.flat()).not.toContain('org:nimbus-lab');
    expect(without.every(([first]) => first === 'person:ada-quill')).toBe(true);
  });

  test('shared neighbours and what an expansion can bring', async () => {
    const answer = (await data(`{
      sharedNeighbours(ids: ["person:a-quill", "person:ben-ivory"], lens: ALL, first: 1) { total entries { tiedTo entity { id } } }
      expansionCounts(ids: ["person:ada-quill", "org:nimbus"], lens: ALL, onScreen: ["org:rain-lab"]) {
        kinds { type { id } neighbours hidden } relations { predicate direction hidden }
      }
    }`)) as {
      sharedNeighbours: { total: number; entries: { tiedTo: string[]; entity: { id: string } }[] };
      expansionCounts: { kinds: { type: { id: string }; neighbours: number; hidden: number }[] };
    };
    // Asked for under the id of a merged entity, answered under its own.
    expect(answer.sharedNeighbours.entries).toEqual([
      { entity: { id: 'org:nimbus' }, tiedTo: expect.arrayContaining(['person:ada-quill', 'person:ben-ivory']) },
    ]);
    expect(answer.sharedNeighbours.total).toBeGreaterThanOrEqual(1);
    const labs = answer.expansionCounts.kinds.find(({ type }) => type.id === 'Lab');
    expect(labs).toMatchObject({ neighbours: 2, hidden: 1 });
  });

  test('a neighbourhood keeps to exact kinds when asked to', async () => {
    const kinds = async (kind: string) =>
      ids(await flat(`neighbourhood(id: "org:nimbus", lens: ALL, kinds: [${kind}])`)).filter(
        (id) => id !== 'org:nimbus',
      );
    expect(await kinds('Organisation')).not.toContain('org:nimbus-lab');
    expect((await kinds('Lab')).toSorted()).toEqual(['org:nimbus-lab', 'org:rain-lab']);
  });

  test('equal ends, one of them under a merged id, are refused with a reason', async () => {
    const { errors } = await ask(app, '{ paths(from: "person:ada-quill", to: "person:a-quill") { maxHops } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT', remedy: 'Choose two different ones.' } });
  });
});

describe('claims and their evidence', () => {
  test('the evidence of a link says who says so, where, and with what stance', async () => {
    const graph = await flat('subgraph(ids: ["person:ada-quill", "org:nimbus-lab"], lens: ALL)');
    const [link] = graph.links.filter(({ predicate }) => predicate === 'WORKS_AT');
    const { evidence } = await data(
      `query($ids: [ID!]!) { evidence(claimIds: $ids) {
        id role text drawn shown subject { id } object { id } also { as entity { id } }
        citations { stance certainty claim { id } document { id title } paragraph { id index section document { id } } attributedTo { id } }
      } }`,
      { ids: [link?.id, 'c_nothing'] },
    );
    expect(evidence).toEqual([
      {
        id: link?.id,
        role: 'chief forecaster',
        text: 'Ada Quill works at Nimbus Lab as chief forecaster.',
        drawn: true,
        shown: true,
        subject: { id: 'person:ada-quill' },
        object: { id: 'org:nimbus-lab' },
        also: [{ as: 'office', entity: { id: 'role:chief-forecaster' } }],
        citations: [
          {
            stance: 'AFFIRMS',
            certainty: 'ASSERTED',
            claim: { id: link?.id },
            document: { id: 'doc:tiny', title: 'A made-up report' },
            paragraph: { id: 'doc:tiny#p2', index: 2, section: 'BODY', document: { id: 'doc:tiny' } },
            attributedTo: expect.any(Array),
          },
        ],
      },
    ]);
  });

  test('a disputed claim shows the voice that denies it', async () => {
    const { claims } = (await data(
      '{ claims(disputed: true, first: 100) { totalCount edges { node { disputed timeConflict citations { stance } related { kind direction claim { id } } } } } }',
    )) as {
      claims: {
        totalCount: number;
        edges: { node: { disputed: boolean; timeConflict: boolean; citations: { stance: string }[] } }[];
      };
    };
    expect(claims.totalCount).toBe(claims.edges.length);
    expect(claims.edges.every(({ node }) => node.disputed || node.timeConflict)).toBe(true);
    expect(claims.edges.flatMap(({ node }) => node.citations.map(({ stance }) => stance))).toContain('DENIES');
  });

  test('the paragraphs of a document come in the order of the text', async () => {
    const query = `query($after: String) { document(id: "doc:tiny") {
      status hasText claimCount paragraphCount anchorDate
      paragraphs(first: 4, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { index passage } } }
    } }`;
    interface Answer {
      document: {
        paragraphs: { pageInfo: { endCursor: string; hasNextPage: boolean }; edges: { node: { index: number } }[] };
      };
    }
    const first = (await data(query)) as unknown as Answer;
    const second = (await data(query, { after: first.document.paragraphs.pageInfo.endCursor })) as unknown as Answer;
    const numbers = [first, second].flatMap(({ document }) => document.paragraphs.edges.map(({ node }) => node.index));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    expect(first.document).toMatchObject({
      status: 'LIVE',
      hasText: true,
      paragraphCount: 6,
      anchorDate: '2030-06-15',
    });
  });

  test.for([
    { typed: 'night work', index: 3 },
    { typed: '夜間', index: 3 },
    { typed: '夜间', index: 3 },
    { typed: '圖', index: 5 },
  ])('"$typed" finds paragraph $index by its paraphrase', async ({ typed, index }) => {
    const { passages } = (await data('query($q: String!) { passages(query: $q) { score paragraph { index } } }', {
      q: typed,
    })) as { passages: { paragraph: { index: number } }[] };
    expect(passages.map(({ paragraph }) => paragraph.index)).toContain(index);
  });
});

describe('the model and the figures', () => {
  test('counts agree with what is stored', async () => {
    const answer = (await data(`{
      statistics { entities byType { type { id } count } claims citations documents links earliest latest }
      model {
        types { id parent count label zh: label(locale: ZH_HANT) }
        predicates { predicate kind drawn count subjects { id } }
        lenses { lens certainties }
        certainties { word label(locale: ZH_HANT) }
      }
    }`)) as {
      statistics: { entities: number; claims: number; byType: { type: { id: string }; count: number }[] };
      model: {
        types: { id: string; parent: string | null; count: number }[];
        predicates: { count: number }[];
        lenses: unknown;
        certainties: { word: string }[];
      };
    };
    const [stored] = await db.query(
      'MATCH (e:Entity) WITH count(e) AS entities MATCH (c:Claim) RETURN entities, count(c) AS claims',
    );
    expect(BigInt(answer.statistics.entities)).toBe(stored?.['entities']);
    expect(BigInt(answer.statistics.claims)).toBe(stored?.['claims']);
    expect(answer.statistics).toMatchObject({ documents: 1 });
    const own = answer.statistics.byType;
    expect(own.find(({ type }) => type.id === 'Person')?.count).toBe(3);
    expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(answer.statistics.entities);
    expect(own.map(({ count }) => count)).toEqual(own.map(({ count }) => count).toSorted((a, b) => b - a));
    const total = answer.model.predicates.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(answer.statistics.claims);
    expect(answer.model.types.find(({ id }) => id === 'Lab')).toEqual({
      id: 'Lab',
      parent: 'Organisation',
      count: 2,
      label: 'Lab',
      zh: '實驗室',
    });
    expect(answer.model.lenses).toContainEqual({ lens: 'FACTS', certainties: ['ASSERTED'] });
    expect(answer.model.certainties[0]?.word).toBe('ASSERTED');
  });
});

describe('how often the database is asked', () => {
  const asked = async (query: string): Promise<readonly string[]> => {
    counted.takeNames();
    await data(query);
    // Whose the database is and what words it has is asked now and then, whatever the question.
    return counted
      .takeNames()
      .filter((name) => !name.startsWith('ownership.') && !name.startsWith('vocabulary.'))
      .toSorted();
  };

  test('the degrees and aliases of many nodes are one question each', async () => {
    expect(
      await asked(
        '{ subgraph(ids: ["org:nimbus", "org:nimbus-lab", "person:ada-quill", "org:guild"], lens: ALL) { nodes { degree(lens: ALL) aliases { value } } } }',
      ),
    ).toEqual(['entity.aliases', 'entity.by-ids', 'entity.degrees', 'graph.links-among']);
  });

  test('each lens is one question', async () => {
    const names = await asked(
      '{ entities(first: 20) { edges { node { a: degree(lens: ALL) b: degree(lens: FACTS) c: degree(lens: ALL) } } } }',
    );
    expect(names).toEqual(['compose.entities', 'entity.degrees', 'entity.degrees']);
  });

  test('all claims of an entity with all their evidence are a handful of questions, however many they are', async () => {
    const names = await asked(`{ entity(id: "person:ada-quill") { claims(first: 100) { edges { node {
      subject { name } object { name } also { entity { name } }
      citations { document { title } paragraph { index } attributedTo { name } }
      related { claim { text subject { name } } }
    } } } } }`);
    expect(names.length).toBeLessThanOrEqual(10);
    expect(names.filter((name) => name === 'citation.of-claims')).toHaveLength(1);
    expect(names.filter((name) => name === 'document.by-ids')).toHaveLength(1);
    expect(names.filter((name) => name === 'paragraph.by-ids')).toHaveLength(1);
  });

  test('a count that is not selected is not asked for', async () => {
    expect(await asked('{ claims(first: 5) { edges { node { id } } } }')).toEqual(['compose.claims']);
    expect(await asked('{ claims(first: 5) { totalCount } }')).toEqual(['compose.claim-count', 'compose.claims']);
  });

  test('a neighbourhood is the same few questions for one neighbour as for all', async () => {
    const one = await asked(`{ neighbourhood(id: "org:nimbus", lens: ALL, first: 1) ${FLAT} }`);
    const all = await asked(`{ neighbourhood(id: "org:nimbus", lens: ALL, first: 500) ${FLAT} }`);
    expect(all).toEqual(one);
    expect(all).toEqual(['graph.links-of-newcomers', 'graph.newcomers']);
  });
});
