import { expect, test } from 'vitest';
import type { Certainty } from '../graph/types.ts';
import { anEdge } from '../testing/a-graph.ts';
import { lineStyleOf, signsOf } from './status-grammar.ts';

test.each<[Certainty, string]>([
  ['ASSERTED', 'solid'],
  ['COMPANY', 'solid'],
  ['QUOTED', 'solid'],
  ['INSIDERS', 'dashed'],
  ['HEADLINE', 'dashed'],
  ['RUMOUR', 'dotted'],
  ['OPINION', 'dotted'],
  ['IMPLIED', 'dotted'],
])('%s is drawn %s', (certainty, style) => {
  expect(lineStyleOf(certainty)).toBe(style);
});

test('what somebody says carries the mark of a speaker', () => {
  const quoted = anEdge('c_1', ['a', 'b'], { certainty: 'QUOTED' });
  expect(signsOf(quoted, { disputed: false, edges: [quoted] })).toBe('“');
});

test('a plan that is disputed and whose dates clash carries all three marks', () => {
  const plan = anEdge('c_1', ['a', 'b'], { modality: 'PLANNED', timeConflict: true });
  expect(signsOf(plan, { disputed: true, edges: [plan] })).toBe('≠≈?');
});

test('a clash of dates in a weaker link is not hidden by the strongest', () => {
  const strong = anEdge('c_1', ['a', 'b']);
  const weak = anEdge('c_2', ['a', 'b'], { certainty: 'RUMOUR', timeConflict: true });
  expect(signsOf(strong, { disputed: false, edges: [strong, weak] })).toBe('≈');
});

test('a plain fact carries none', () => {
  const fact = anEdge('c_1', ['a', 'b']);
  expect(signsOf(fact, { disputed: false, edges: [fact] })).toBe('');
});
