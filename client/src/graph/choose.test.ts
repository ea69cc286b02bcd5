import { describe, expect, test } from 'vitest';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { choose } from './choose.ts';
import { picture } from './picture.ts';
import { NO_FILTERS } from './sieve.ts';
import { emptyState, type GraphState } from './state.ts';

/** a – b – c – d in a row, a – x – d beside it, and e by itself. */
const nodes = ['a', 'b', 'c', 'd', 'x', 'e'].map((id) => aNode(id, { type: id === 'x' ? 'Lab' : 'Person' }));
const edges = [
  anEdge('1', ['a', 'b']),
  anEdge('2', ['b', 'c']),
  anEdge('3', ['c', 'd']),
  anEdge('4', ['a', 'x']),
  anEdge('5', ['x', 'd']),
];
const drawingOf = (change: Partial<GraphState> = {}) =>
  picture({
    ...emptyState(),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    ...change,
  });
const chosen = (kind: 'all' | 'invert' | 'neighbours' | 'lines' | 'path', selected: string[], change = {}) => {
  const result = choose({ kind }, drawingOf(change), new Set(selected));
  return result === null ? null : [...result].toSorted();
};

describe('choosing many', () => {
  test('all and its opposite leave out what a filter has dimmed', () => {
    const change: Partial<GraphState> = { filters: { ...NO_FILTERS, types: ['Lab'] } };
    expect(chosen('all', [], change)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(chosen('invert', ['a', 'e'], change)).toEqual(['b', 'c', 'd']);
    expect(chosen('invert', [])).toEqual(['a', 'b', 'c', 'd', 'e', 'x']);
  });

  test('neighbours of several, themselves included, and of the ends of a line', () => {
    expect(chosen('neighbours', ['b', 'e'])).toEqual(['a', 'b', 'c', 'e']);
    expect(chosen('neighbours', ['c d'])).toEqual(['b', 'c', 'd', 'x']);
  });

  test('a shortest path takes the shorter of two ways, with its lines', () => {
    expect(chosen('path', ['a', 'd'])).toEqual(['a', 'a x', 'd', 'd x', 'x']);
  });

  test('through three, each in turn', () => {
    expect(chosen('path', ['b', 'a', 'x'])).toEqual(['a', 'a b', 'a x', 'b', 'x']);
  });

  test('no path is said as such', () => {
    expect(chosen('path', ['a', 'e'])).toBeNull();
    expect(chosen('path', ['a'])).toBeNull();
  });

  test('a path never goes over what is not drawn, nor over what had not begun by the day', () => {
    expect(chosen('path', ['a', 'd'], { filters: { ...NO_FILTERS, predicates: ['WORKS_AT'] } })).toBeNull();
    const late = anEdge('5', ['x', 'd'], {
      period: {
        startEarliest: '2030-01-01',
        startLatest: '2030-01-01',
        endEarliest: null,
        endLatest: null,
        startPrecision: 'DAY',
        endPrecision: null,
        endOpen: true,
        lastObserved: null,
      },
    });
    const change: Partial<GraphState> = {
      edges: new Map([...edges.slice(0, 4), late].map((edge) => [edge.id, edge])),
      view: { lens: 'ALL', asOf: '2020-01-01', range: null },
    };
    expect(chosen('path', ['a', 'd'], change)).toEqual(['a', 'a b', 'b', 'b c', 'c', 'c d', 'd']);
    expect(chosen('neighbours', ['x'], change)).toEqual(['a', 'x']);
  });

  test('the lines among the selected join them', () => {
    expect(chosen('lines', ['a', 'b', 'c'])).toEqual(['a', 'a b', 'b', 'b c', 'c']);
  });

  test('of types, and of ids as far as they are drawn', () => {
    const drawing = drawingOf();
    expect(choose({ kind: 'types', types: new Set(['Lab']) }, drawing, new Set())).toEqual(new Set(['x']));
    expect(choose({ kind: 'ids', ids: ['a', 'ghost', 'a b'] }, drawing, new Set())).toEqual(new Set(['a', 'a b']));
  });
});
