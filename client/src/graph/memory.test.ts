import { describe, expect, test } from 'vitest';
import { aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { changesSince, countChanges, type LinkPart, newNeighbours, rememberData } from './memory.ts';
import { type GraphEdge, nodeId } from './types.ts';

const nodes = [aNode('a', { name: 'Ada' }), aNode('b', { name: 'Bob', nameZh: '鮑勃' }), aNode('c')];
const edges = [anEdge('c_1', ['a', 'b']), anEdge('c_2', ['b', 'c'])];
const memory = rememberData({ nodes, edges }, [nodeId('d')]);

test('the same data has not changed, in whatever order it comes', () => {
  const changes = changesSince(memory, { nodes: nodes.toReversed(), edges: edges.toReversed() });
  expect(countChanges(changes)).toBe(0);
});

test('what went and what came is named', () => {
  const now = {
    nodes: [aNode('a', { name: 'Ada' }), nodes[1] ?? aNode('b'), aNode('z')],
    edges: [anEdge('c_9', ['a', 'b'])],
  };
  const changes = changesSince(memory, now);
  expect(changes.gone.map(({ name }) => name)).toEqual(['c']);
  expect(changes.came.map(({ id }) => id)).toEqual(['z']);
  expect(changes.linksCame.map(({ id }) => id)).toEqual(['c_9']);
  expect(changes.linksWent.map(({ id, source, target }) => [id, source, target])).toEqual([
    ['c_1', 'a', 'b'],
    ['c_2', 'b', 'c'],
  ]);
  expect(countChanges(changes)).toBe(5);
});

test('another name, another Chinese name and another type are each a change', () => {
  for (const change of [{ name: 'Bobby' }, { nameZh: null }, { type: 'Lab' }] as const) {
    const now = nodes.map((node) => (node.id === 'b' ? { ...node, ...change } : node));
    expect(changesSince(memory, { nodes: now, edges }).renamed.map(({ was }) => was.name)).toEqual(['Bob']);
  }
});

describe('a link that stays the same claim', () => {
  const cases: readonly (readonly [LinkPart, Partial<GraphEdge>])[] = [
    ['dates', { period: { ...NO_PERIOD, startEarliest: '2025-01-01' } }],
    ['dates', { period: { ...NO_PERIOD, startLatest: '2025-01-01' } }],
    ['dates', { period: { ...NO_PERIOD, endEarliest: '2025-01-01' } }],
    ['dates', { period: { ...NO_PERIOD, endLatest: '2025-01-01' } }],
    ['dates', { period: { ...NO_PERIOD, endOpen: true } }],
    ['dates', { period: { ...NO_PERIOD, lastObserved: '2025-01-01' } }],
    ['evidence', { certainty: 'RUMOUR' }],
    ['evidence', { modality: 'PLANNED' }],
    ['evidence', { disputed: true }],
    ['evidence', { timeConflict: true }],
    ['evidence', { citations: 2 }],
    ['evidence', { documents: 2 }],
    ['wording', { role: 'chief' }],
    ['wording', { roleZh: '主任' }],
    ['wording', { value: '97th' }],
    ['wording', { figure: { value: null, valueZh: null, valueNumber: 3, valueMin: null, valueMax: null, unit: null } }],
  ];
  test.for(cases)('changes in its %s by %j', ([part, change]) => {
    const now = edges.map((edge) => (edge.id === 'c_2' ? { ...edge, ...change } : edge));
    expect(changesSince(memory, { nodes, edges: now }).linksChanged.map(({ edge, parts }) => [edge.id, parts])).toEqual(
      [['c_2', [part]]],
    );
  });

  test('a link without a figure and one that says that it has none are the same', () => {
    const { figure: _, ...rest } = anEdge('c_2', ['b', 'c']);
    expect(countChanges(changesSince(memory, { nodes, edges: [anEdge('c_1', ['a', 'b']), rest] }))).toBe(0);
  });
});

test('a neighbour that was none is new; where neighbours are not known, none is', () => {
  const now = [nodeId('d'), nodeId('e')];
  expect(newNeighbours(memory, now)).toEqual(['e']);
  expect(newNeighbours({ ...memory, neighbours: null }, now)).toEqual([]);
});

test('ids that look alike have prints of their own', () => {
  const ids = Array.from({ length: 10_000 }, (_, n) => nodeId(`person:${n}`));
  const { neighbours } = rememberData({ nodes: [], edges: [] }, ids);
  expect(new Set(neighbours).size).toBeGreaterThan(9_998);
});
