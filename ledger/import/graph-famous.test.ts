import { describe, expect, test } from 'vitest';
import { type ReadGraph, readGraph } from '../test/read-graph.ts';

/** A sequence that looks random and is the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const pairs = (count: number, below: number, seed: number): readonly (readonly [number, number])[] => {
  const next = numbers(seed);
  return Array.from({ length: count }, () => [next(below), next(below)] as const);
};

/** Characters of a novel that occur together, as Gephi writes them: no types, a weight, drawing and a class of modularity. */
function novel(): string {
  const nodes = Array.from(
    { length: 77 },
    (
      _,
      n,
    ) => `<node id="${n}.0" label="Character ${n}"><attvalues><attvalue for="modularity_class" value="${n % 9}"/></attvalues>
<viz:size value="${4 + n}"/><viz:position x="1" y="2" z="0"/><viz:color r="1" g="2" b="3"/></node>`,
  );
  const edges = pairs(254, 77, 7).map(
    ([from, to], n) => `<edge id="${n}" source="${from}.0" target="${to}.0" weight="${1 + (n % 31)}.0"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.3" version="1.3" xmlns:viz="http://www.gexf.net/1.3/viz">
<meta lastmodifieddate="2010-03-20"><creator>a cataloguer</creator><description>Made up</description></meta>
<graph defaultedgetype="undirected" mode="static">
<attributes class="node" mode="static"><attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute></attributes>
<nodes>\n${nodes.join('\n')}\n</nodes>\n<edges>\n${edges.join('\n')}\n</edges></graph></gexf>`;
}

/** Airports and the routes between them, as NetworkX writes them: codes as names, positions as data, directed. */
function airlines(): string {
  const nodes = Array.from(
    { length: 235 },
    (_, n) =>
      `<node id="${n}"><data key="d0">A${n}</data><data key="d1">${n / 3}</data><data key="d2">${n / 7}</data></node>`,
  );
  const edges = pairs(700, 235, 11).map(([from, to], n) => `<edge source="${from}" target="${to}" id="${n}"/>`);
  return `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d2" for="node" attr.name="y" attr.type="double"/>
<key id="d1" for="node" attr.name="x" attr.type="double"/><key id="d0" for="node" attr.name="tooltip" attr.type="string"/>
<graph edgedefault="directed">\n${nodes.join('\n')}\n${edges.join('\n')}\n</graph></graphml>`;
}

/** People of a saga and their families, as a spreadsheet program exports them: kinds of ties in a property, several between two. */
function saga(): string {
  const kinds = ['killed', 'married', 'parent', 'sibling'];
  const nodes = Array.from(
    { length: 208 },
    (_, n) => `<node id="n${n}"><data key="N">Person ${n}</data><data key="H">House ${n % 12}</data></node>`,
  );
  const edges = pairs(420, 208, 5).map(
    ([from, to], n) => `<edge source="n${from}" target="n${to}"><data key="R">${kinds[n % 4]}</data></edge>`,
  );
  return `<graphml><key id="N" for="node" attr.name="Name"/><key id="H" for="node" attr.name="house-birth"/>
<key id="R" for="edge" attr.name="relation"/><graph edgedefault="directed">\n${nodes.join('\n')}\n${edges.join('\n')}\n</graph></graphml>`;
}

const FAMOUS = [
  {
    title: 'a novel in GEXF',
    name: 'novel.gexf',
    text: novel(),
    sideCar: `document: { publishedAt: "2010-03-20" }
default: { type: Person, relationship: OCCURS_WITH }
ignore: { properties: [Modularity Class] }`,
    notices: [
      '77 × left out, the property "Modularity Class" that the side-car ignores',
      '77 × left out, viz:size: how another program draws it',
      '77 × left out, viz:position: how another program draws it',
      '77 × left out, viz:color: how another program draws it',
    ],
  },
  {
    title: 'airlines in GraphML',
    name: 'airlines.graphml',
    text: airlines(),
    sideCar: `document: { publishedAt: "2010-03-20" }
default: { type: Place, relationship: RELATED_TO }
properties: { name: tooltip }`,
    notices: ['235 × the property "x" of nodes, kept as text', '235 × the property "y" of nodes, kept as text'],
  },
  {
    title: 'a saga in GraphML',
    name: 'saga.graphml',
    text: saga(),
    sideCar: `document: { publishedAt: "2010-03-20" }
default: { type: Person }
relationships: { killed: CONFLICTS_WITH, "*": RELATED_TO }`,
    notices: [
      '208 × the property "house-birth" of nodes, kept as text',
      '1 × edges without an id, equal to another one in everything, told apart by a number: give them ids, or the claim with the last number goes whichever of them is deleted',
    ],
  },
];

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe.each(FAMOUS)('$title', ({ name, text, sideCar, notices }) => {
  const read = (words: string): Promise<ReadGraph> => readGraph({ [name]: text, [`${name}.graph.yaml`]: words });

  test('is read whole with a side-car of three lines', async () => {
    const { entities, claims, entityLines, claimLines, ...rest } = await read(sideCar);
    expect(sideCar.split('\n')).toHaveLength(3);
    expect(rest.problems).toEqual([]);
    expect(rest.notices.toSorted()).toEqual(notices.toSorted());
    expect(entities).toHaveLength(count(text, /<node /g));
    expect(claims).toHaveLength(count(text, /<edge /g));
    // Each edge is a claim of its own, the parallel ones and those that go back, too.
    const symmetric = claimLines.map(({ predicate, subject, object, role, key }) =>
      [
        predicate,
        ...[subject.value, object?.value ?? ''].toSorted(),
        subject.value < (object?.value ?? ''),
        role,
        key,
      ].join(' '),
    );
    expect(new Set(symmetric).size).toBe(claims.length);
    expect(new Set(entityLines.map(({ id }) => id.value)).size).toBe(entities.length);
  });

  test('has few problems without one: a cause is told once', async () => {
    const { problems } = await read('document: { publishedAt: "2010-03-20" }');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(2);
    expect(problems[0]).toMatch(new RegExp(`${count(text, /<node /g)} nodes have no type`));
  });
});

test('amounts, names and words of each are those of the file', async () => {
  const [first, second, third] = await Promise.all(
    FAMOUS.map(({ name, text, sideCar }) => readGraph({ [name]: text, [`${name}.graph.yaml`]: sideCar })),
  );
  const weights = [...(FAMOUS[0]?.text ?? '').matchAll(/weight="([\d.]+)"/g)].map(([, weight]) => Number(weight));
  expect(first?.claimLines.map(({ valueNumber }) => valueNumber)).toEqual(weights);
  expect(first?.entityLines.every(({ note }) => note === undefined)).toBe(true);
  const codes = [...(FAMOUS[1]?.text ?? '').matchAll(/<data key="d0">([^<]+)</g)].map(([, code]) => code);
  expect(second?.entityLines.map(({ name }) => name)).toEqual(codes);
  expect(second?.entityLines[3]?.note).toBe(`x: 1; y: ${3 / 7}`);
  const kinds = [...(FAMOUS[2]?.text ?? '').matchAll(/<data key="R">([^<]+)</g)].map(([, kind]) => kind);
  expect(third?.claimLines.map(({ role, cites }) => role ?? /type: (\w+)/.exec(cites[0]?.note ?? '')?.[1])).toEqual(
    kinds,
  );
  expect(third?.entityLines[5]?.note).toBe('house-birth: House 5');
});
