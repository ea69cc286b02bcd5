import { describe, expect, test } from 'vitest';
import { aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { addSubgraph } from './add-subgraph.ts';
import { setFilters, setLens, showAll, togglePredicate, toggleType, withProperty } from './filters.ts';
import { asStep, undo } from './history.ts';
import { picture } from './picture.ts';
import type { Filters, PropertyFilter } from './sieve.ts';
import { emptyState, type GraphState, type Producer } from './state.ts';
import { edgeId, nodeId } from './types.ts';

/** a – b – c – d, and e alone. */
const NODES = ['a', 'b', 'c', 'd', 'e'].map((id) =>
  aNode(id, { type: id === 'd' ? 'Lab' : 'Person', degree: id.charCodeAt(0) }),
);
const EDGES = [
  anEdge('c_1', ['a', 'b'], { period: { ...NO_PERIOD, endLatest: '2024-12-31' } }),
  anEdge('c_2', ['b', 'c'], { predicate: 'LEADS', certainty: 'INSIDERS' }),
  anEdge('c_3', ['c', 'd'], { certainty: 'OPINION' }),
];
const start: GraphState = {
  ...addSubgraph({ nodes: NODES, edges: EDGES })(emptyState()),
  columns: {
    properties: new Map([
      [
        'FIGURE',
        {
          id: 'FIGURE',
          predicate: 'FIGURE',
          unit: null,
          kind: 'number',
          values: new Map([
            [nodeId('a'), [7, 3]],
            [nodeId('b'), [12]],
          ]),
        },
      ],
      [
        'FIELD',
        {
          id: 'FIELD',
          predicate: 'FIELD',
          unit: null,
          kind: 'text',
          values: new Map([
            [nodeId('a'), ['x', 'y']],
            [nodeId('b'), ['z']],
          ]),
        },
      ],
    ]),
    citedIn: new Map([
      [edgeId('c_1'), ['doc:one', 'doc:two']],
      [edgeId('c_2'), ['doc:two']],
    ]),
  },
};
const a = (property: string, change: Partial<PropertyFilter>): PropertyFilter => ({
  property,
  least: null,
  most: null,
  terms: [],
  keepsMissing: false,
  ...change,
});
const change =
  (part: Partial<Filters>): Producer =>
  (state) =>
    setFilters({ ...state.filters, ...part })(state);
const setPropertyFilter =
  (filter: PropertyFilter): Producer =>
  (state) =>
    setFilters(withProperty(state.filters, filter))(state);
const after = (...producers: readonly Producer[]) =>
  picture(producers.reduce((state, producer) => producer(state), setLens('ALL')(start)));
const greyNodes = (...producers: readonly Producer[]): string =>
  after(...producers)
    .nodes.filter(({ dimmed }) => dimmed)
    .map(({ id }) => id)
    .join('');
const greyLines = (...producers: readonly Producer[]): string =>
  after(...producers)
    .lines.filter(({ dimmed }) => dimmed)
    .map(({ id }) => id)
    .join(', ');

describe('a filter greys out', () => {
  test('nothing by itself', () => {
    expect(greyNodes()).toBe('');
    expect(greyLines()).toBe('');
  });

  test.each<[string, Producer, { nodes: string; lines: string }]>([
    ['a type, and the lines that end there', toggleType('Lab'), { nodes: 'd', lines: 'c d' }],
    ['a relation; who has other lines stays', togglePredicate('LEADS'), { nodes: '', lines: 'b c' }],
    ['a certainty', change({ certainties: ['OPINION'] }), { nodes: 'd', lines: 'c d' }],
    ['all that no chosen document says', change({ documents: ['doc:one'] }), { nodes: 'cd', lines: 'b c, c d' }],
    [
      'what was surely over before a period',
      change({ period: { from: '2025-01-01', to: '2025-12-31' } }),
      { nodes: 'a', lines: 'a b' },
    ],
    [
      'those with too few neighbours on the canvas',
      setPropertyFilter(a('neighbours', { least: 2 })),
      { nodes: 'ade', lines: 'a b, c d' },
    ],
    [
      'those with too many neighbours in all',
      setPropertyFilter(a('degree', { most: 98 })),
      { nodes: 'cde', lines: 'b c, c d' },
    ],
    [
      'what is out of a range by each of its figures',
      setPropertyFilter(a('FIGURE', { least: 5, most: 10, keepsMissing: true })),
      { nodes: 'b', lines: 'a b, b c' },
    ],
    [
      'what is nothing of the chosen words',
      setPropertyFilter(a('FIELD', { terms: ['y'], keepsMissing: true })),
      { nodes: 'b', lines: 'a b, b c' },
    ],
    [
      'what lacks the property, unless it is kept',
      setPropertyFilter(a('FIELD', {})),
      { nodes: 'cde', lines: 'b c, c d' },
    ],
  ])('%s', (_, producer, { nodes, lines }) => {
    expect(greyNodes(producer)).toBe(nodes);
    expect(greyLines(producer)).toBe(lines);
  });

  test('a line of which it keeps one link tells of that one only', () => {
    const second = addSubgraph({ nodes: [], edges: [anEdge('c_9', ['a', 'b'], { predicate: 'LEADS' })] });
    const { lines } = after(second, togglePredicate('WORKS_AT'));
    expect(lines.find(({ id }) => id === 'a b')).toMatchObject({ dimmed: false, edges: [{ id: 'c_9' }] });
  });

  test('nothing by what is not known yet', () => {
    const unknown = (state: GraphState): GraphState => ({ ...state, columns: emptyState().columns });
    expect(greyNodes(unknown, setPropertyFilter(a('FIGURE', { least: 99 })), change({ documents: ['doc:one'] }))).toBe(
      '',
    );
  });

  test('by several filters at once what any of them leaves out', () => {
    expect(greyNodes(toggleType('Lab'), setPropertyFilter(a('FIELD', { terms: ['x'], keepsMissing: true })))).toBe(
      'bd',
    );
  });
});

describe('filters', () => {
  test('there is one of each property, and one that leaves nothing out is none', () => {
    const twice = [
      setPropertyFilter(a('FIELD', { terms: ['x'] })),
      setPropertyFilter(a('FIELD', { terms: ['z'], keepsMissing: true })),
    ];
    expect(greyNodes(...twice)).toBe('a');
    expect(greyNodes(...twice, setPropertyFilter(a('FIELD', { keepsMissing: true })))).toBe('');
  });

  test('all are cleared as one step, and undo brings all of them back', () => {
    const filtered = [
      toggleType('Lab'),
      change({ certainties: ['OPINION'] }),
      change({ period: { from: '2025-01-01', to: '2025-02-01' } }),
    ]
      .map((producer) => asStep(producer, { kind: 'filter' }))
      .reduce((state, step) => step(state), start);
    const cleared = asStep(showAll, { kind: 'filter' })(filtered);
    expect(picture(cleared).nodes.some(({ dimmed }) => dimmed)).toBe(false);
    expect(undo(cleared).filters).toEqual(filtered.filters);
    expect(asStep(showAll, { kind: 'filter' })(cleared)).toBe(cleared);
  });
});

describe('the tally', () => {
  test('counts what the view shows, and how much of it the filters keep', () => {
    const { tally } = picture(togglePredicate('LEADS')(setLens('ALL')(start)));
    expect(tally.predicates.get('LEADS')).toEqual({ shown: 0, all: 1 });
    expect(tally.predicates.get('WORKS_AT')).toEqual({ shown: 2, all: 2 });
    expect(tally.certainties.get('INSIDERS')).toEqual({ shown: 0, all: 1 });
  });

  test('leaves those apart whom only hidden links tie to the picture, but not who stands alone', () => {
    const { tally } = picture(setLens('FACTS')(start));
    expect([...tally.outOfView]).toEqual(['c', 'd']);
    expect(tally.types.get('Person')).toEqual({ shown: 3, all: 3 });
    expect(tally.types.get('Lab')).toEqual({ shown: 0, all: 0 });
  });
});
