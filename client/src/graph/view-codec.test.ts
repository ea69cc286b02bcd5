import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupId } from './groups.ts';
import { MOST_NODES } from './limits.ts';
import { lineId } from './line-id.ts';
import { roundPlace } from './places.ts';
import { NO_FILTERS } from './sieve.ts';
import { OWN_STYLE } from './style-rules.ts';
import type { Certainty, EntityType, NodeId } from './types.ts';
import { edgeId, nodeId } from './types.ts';
import { decodeView, encodeView } from './view-codec.ts';
import { ViewRefused } from './view-refused.ts';
import { firstViewState, type ViewState } from './view-state.ts';

const ODD = [
  'a b',
  '#id',
  '__proto__',
  'x"]',
  'constructor',
  '0',
  '-1',
  'é',
  'e\u0301',
  'a',
  'a a',
  '\u202Eabc',
  '👩‍🚀',
];
const id = fc.oneof(
  fc.stringMatching(/^[a-z]{2,8}:[\p{Script=Han}a-z0-9#-]{1,20}$/u),
  fc.constantFrom(...ODD),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);
const coordinate = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const place = fc.record({ x: coordinate, y: coordinate }).map(roundPlace);
const day = fc.constantFrom(null, '2025-08-25', '2012-02-29');

const viewWith = (nodes: readonly NodeId[]): fc.Arbitrary<ViewState> => {
  const some = nodes.length === 0 ? fc.constant<readonly NodeId[]>([]) : fc.subarray([...nodes]);
  const lines = some.map((ends) => ends.slice(1).map((end, at) => lineId(end, ends[at] ?? end)));
  const bringer = fc.oneof(
    fc.constant(null),
    id.map(nodeId),
    ...(nodes.length === 0 ? [] : [fc.constantFrom(...nodes)]),
  );
  return fc.record<ViewState>({
    nodes: fc.constant(nodes),
    positions: some
      .chain((placed) => fc.tuple(...placed.map((each) => place.map((point) => [each, point] as const))))
      .map((all) => new Map(all)),
    broughtBy: fc.tuple(...nodes.map((each) => bringer.map((by) => [each, by] as const))).map((all) => new Map(all)),
    pins: some.map((all) => new Set(all)),
    axis: fc.constantFrom(
      null,
      [],
      [
        { x: -12.25, at: '2025-01' },
        { x: 40, at: null },
      ],
    ),
    camera: fc
      .oneof(
        fc.constant(null),
        fc.record({
          zoom: fc.double({ min: 0.01, max: 10, noNaN: true }),
          pan: fc.record({ x: coordinate, y: coordinate }),
          width: fc.nat(4000),
          height: fc.nat(4000),
        }),
      )
      .map((camera) => (camera === null ? null : { ...camera, pan: { x: camera.pan.x + 0, y: camera.pan.y + 0 } })),
    view: fc.record({
      lens: fc.constantFrom('FACTS', 'REPORTED', 'ALL'),
      asOf: day,
      range: fc.constantFrom(null, { from: '2025-01-01', to: '2025-12-31' }),
    }),
    filters: fc.record({
      types: fc.subarray<EntityType>(['Person', 'Lab', 'tick`ed "type"', '(no label)', '電影']),
      predicates: fc.subarray(['WORKS_AT', 'PART_OF']),
      certainties: fc.subarray<Certainty>(['RUMOUR', 'OPINION']),
      documents: fc.array(id, { maxLength: 2 }),
      period: fc.constantFrom(null, { from: '2025-01-01', to: '2025-12-31' }),
      properties: fc.array(
        fc.record({
          property: id,
          least: fc.constantFrom(null, 0.1, -3e20),
          most: fc.constantFrom(null, 7),
          terms: fc.array(id, { maxLength: 2 }),
          keepsMissing: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    }),
    style: fc.record(
      {
        colourBy: id,
        sizeBy: id,
        icons: fc.constantFrom('type', 'none'),
        iconBy: id,
        dates: fc.constantFrom({ nodes: { Ship: ['from', 'to'] as const }, relationships: {} }),
        types: fc.constantFrom(
          {},
          { Person: { hue: 'red' } } as const,
          { 'a b': { hue: 'red' } } as const,
          { Lab: { icon: 'Person', name: 'role' }, Person: {} } as const,
        ),
      },
      { requiredKeys: ['colourBy', 'sizeBy', 'icons', 'types'] },
    ),
    groups: fc
      .array(
        fc.record({
          name: fc.option(id, { nil: null }),
          isFolded: fc.boolean(),
          rule: fc.oneof(
            fc.record({ kind: fc.constant('hand' as const), members: fc.array(id.map(nodeId), { maxLength: 3 }) }),
            fc.record({ kind: fc.constant('part' as const), of: id.map(nodeId) }),
            fc.record({
              kind: fc.constant('type' as const),
              type: fc.constantFrom<EntityType>('Lab', '(no label)', '電影'),
            }),
            fc.record({ kind: fc.constant('value' as const), property: id, value: id }),
          ),
        }),
        { maxLength: 3 },
      )
      .map((all) => all.map((group, index) => ({ id: `group~${index + 1}` as GroupId, ...group }))),
    selection: fc.tuple(some, lines, fc.array(id, { maxLength: 2 })).map((all) => new Set<string>(all.flat())),
    lit: fc.constantFrom(null, edgeId('c_1')),
    labels: fc.constantFrom('en', 'zh', 'both'),
  });
};

const view = fc.uniqueArray(id.map(nodeId), { maxLength: 8 }).chain(viewWith);

test('a view comes back as it was, whatever its ids are', () => {
  fc.assert(
    fc.property(view, (before) => {
      expect(decodeView(encodeView(before))).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test('places come back to the last bit, once they are round', () => {
  fc.assert(
    fc.property(place, (point) => {
      const before = { ...firstViewState(), nodes: [nodeId('a')], positions: new Map([[nodeId('a'), point]]) };
      const after = decodeView(encodeView(before)).positions.get(nodeId('a'));
      expect(Object.is(after?.x, point.x) && Object.is(after?.y, point.y)).toBe(true);
    }),
  );
});

describe('what is no view is refused with its reason, and nothing of it is taken', () => {
  const refusalOf = (text: string): unknown => {
    try {
      return decodeView(text);
    } catch (error) {
      return error instanceof ViewRefused ? error.refusal : error;
    }
  };
  const good: Readonly<Record<string, unknown>> = JSON.parse(
    encodeView({ ...firstViewState(), nodes: [nodeId('a'), nodeId('b')] }),
  );

  test.for([
    ['no JSON', '{"orrery":1,', { kind: 'not-a-view' }],
    ['a list', '[1]', { kind: 'not-a-view' }],
    ['nothing', 'null', { kind: 'not-a-view' }],
    ['another file', '{"format":"orrery-view/2"}', { kind: 'not-a-view' }],
    ['a later version', '{"orrery":2,"n":[]}', { kind: 'newer', field: 'orrery' }],
    ['a field of a later version', '{"orrery":1,"n":[],"zz":1}', { kind: 'newer', field: 'zz' }],
    ['a part of a later version', '{"orrery":1,"n":[],"f":{"moods":[]}}', { kind: 'newer', field: 'f.moods' }],
    ['a prototype', '{"orrery":1,"n":[],"__proto__":{"c":1}}', { kind: 'newer', field: '__proto__' }],
  ] as const)('%s', ([, text, refusal]) => {
    expect(refusalOf(text)).toEqual(refusal);
  });

  test.for([
    ['n', ['a', 'a']],
    ['n', ['']],
    ['n', [7]],
    ['n', ['x'.repeat(5_000)]],
    ['p', [[1, 2]]],
    ['p', [[1], [2]]],
    ['p', [[1e300, 0], null]],
    ['p', 'far'],
    ['b', [9, 0]],
    ['c', [0, 0, 0, 10, 10]],
    ['c', [1, 0, 0, 10, 10, 10]],
    ['c', [1, null, 0, 10, 10]],
    ['v', ['LIES', null, null, null]],
    ['v', ['ALL', '2025-02-30', null, null]],
    ['v', ['ALL', null, '2025-03-01', '2025-01-01']],
    ['v', ['ALL', null, '2025-03-01', null]],
    ['f', { types: ['<script>'] }],
    ['f', { ...NO_FILTERS, certainties: ['SURE'] }],
    ['f', { ...NO_FILTERS, period: { from: '2025-02-30', to: '2025-03-01' } }],
    ['f', { ...NO_FILTERS, properties: [{ property: 'degree' }] }],
    ['y', { ...OWN_STYLE, icons: 'sometimes' }],
    ['y', { ...OWN_STYLE, iconBy: 7 }],
    ['y', { ...OWN_STYLE, dates: { nodes: {}, relationships: { SERVED_ON: ['since'] } } }],
    ['y', { ...OWN_STYLE, dates: { nodes: { Ship: ['', 'to'] }, relationships: {} } }],
    ['y', { ...OWN_STYLE, types: { Person: { hue: 'url(x)' } } }],
    ['g', { by: 'type' }],
    ['g', [{ id: 'person:a', name: null, rule: { kind: 'type', type: 'Lab' }, isFolded: false }]],
    ['g', [{ id: 'group~1', name: null, rule: { kind: 'type', type: '' }, isFolded: false }]],
    ['g', [{ id: 'group~1', name: 7, rule: { kind: 'part', of: 'a' }, isFolded: false }]],
    ['g', [{ id: 'group~1', name: null, rule: { kind: 'hand', members: 'a' }, isFolded: false }]],
    [
      'g',
      Array.from({ length: 2 }, () => ({ id: 'group~1', name: null, rule: { kind: 'part', of: 'a' }, isFolded: true })),
    ],
    ['g', 7],
    ['s', [2]],
    ['s', [[0, 5]]],
    ['s', [{}]],
    ['l', 5],
    ['w', 'fr'],
  ] as const)('%s: %j', ([field, value]) => {
    expect(refusalOf(JSON.stringify({ ...good, [field]: value }))).toEqual({ kind: 'damaged', field });
  });

  test('more nodes than a canvas takes, by their number', () => {
    const n = Array.from({ length: MOST_NODES + 1 }, (_, number) => `a${number}`);
    expect(refusalOf(JSON.stringify({ orrery: 1, n }))).toEqual({ kind: 'too-many', count: 10_001, most: 10_000 });
  });

  test('any text at all: a view or a refusal, never another error', () => {
    const key = fc.constantFrom('n', 'p', 'b', 'c', 'v', 'f', 'y', 'g', 'k', 'x', 's', 'l', 'w');
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (fields) => {
        const answer = refusalOf(JSON.stringify({ orrery: 1, n: [], ...fields }));
        expect(answer).not.toBeInstanceOf(Error);
      }),
    );
  });
});
