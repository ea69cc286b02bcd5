import { expect, test } from 'vitest';
import type { Certainty, Standing } from '../graph/types.ts';
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

test('what a named source says carries the mark of a speaker', () => {
  const quoted = anEdge('c_1', ['a', 'b'], { certainty: 'QUOTED' });
  expect(signsOf(quoted, { disputed: false, edges: [quoted], standing: 'certain' })).toBe('“');
});

test('a plan that is disputed and whose dates clash carries all three marks', () => {
  const plan = anEdge('c_1', ['a', 'b'], { modality: 'PLANNED', timeConflict: true });
  expect(signsOf(plan, { disputed: true, edges: [plan], standing: 'certain' })).toBe('≠≈?');
});

test('a clash of dates in a weaker link is not hidden by the strongest', () => {
  const strong = anEdge('c_1', ['a', 'b']);
  const weak = anEdge('c_2', ['a', 'b'], { certainty: 'RUMOUR', timeConflict: true });
  expect(signsOf(strong, { disputed: false, edges: [strong, weak], standing: 'certain' })).toBe('≈');
});

test('a plain fact carries none', () => {
  const fact = anEdge('c_1', ['a', 'b']);
  expect(signsOf(fact, { disputed: false, edges: [fact], standing: 'certain' })).toBe('');
});

test.each<[Standing, string]>([
  ['certain', ''],
  ['possible', '◐'],
  ['ended', '⊣'],
  ['future', '○'],
])('a line that is %s on the day carries %s, so that paleness says nothing alone', (standing, sign) => {
  const fact = anEdge('c_1', ['a', 'b']);
  expect(signsOf(fact, { disputed: false, edges: [fact], standing })).toBe(sign);
});
