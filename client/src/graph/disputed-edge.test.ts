import { expect, test } from 'vitest';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { mostDisputed } from './disputed-edge.ts';
import type { GraphEdge, Lens } from './types.ts';
import { FIRST_VIEW } from './view.ts';

const nodes = new Map(
  [aNode('a', { degree: 9 }), aNode('b', { degree: 5 }), aNode('c')].map((node) => [node.id, node]),
);
const court = (lens: Lens) => ({ view: { ...FIRST_VIEW, lens }, predicates: new Map() });
const pick = (edges: readonly GraphEdge[], lens: Lens = 'ALL') =>
  mostDisputed({ nodes, edges: new Map(edges.map((edge) => [edge.id, edge])), ...court(lens) })?.id;

const quiet = anEdge('quiet', ['a', 'b']);
const dates = anEdge('dates', ['a', 'b'], { timeConflict: true });
const denied = anEdge('denied', ['b', 'c'], { disputed: true, certainty: 'OPINION' });
const central = anEdge('central', ['a', 'b'], { disputed: true });

test('a denial goes before a conflict of dates, and the better connected before the others', () => {
  expect(pick([quiet, dates, denied, central])).toBe('central');
  expect(pick([quiet, dates, denied])).toBe('denied');
  expect(pick([quiet, dates])).toBe('dates');
});

test('what the lens hides is not pointed at, and what is not disputed neither', () => {
  expect(pick([denied], 'FACTS')).toBeUndefined();
  expect(pick([quiet])).toBeUndefined();
});
