import { expect, test } from 'vitest';
import { aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { addSubgraph } from './add-subgraph.ts';
import { setAsOf } from './filters.ts';
import type { NameRule } from './name-shown.ts';
import { picture } from './picture.ts';
import { emptyState, type GraphState } from './state.ts';
import { OWN_STYLE } from './style-rules.ts';
import { nodeId } from './types.ts';

const period = {
  ...NO_PERIOD,
  startEarliest: '2013-05-01',
  startLatest: '2013-06-01',
  endEarliest: '2024-01-01',
  endLatest: '2024-01-01',
};
const base = addSubgraph({
  nodes: [
    aNode('lecun', { name: 'Yann LeCun' }),
    aNode('fair', { type: 'Lab', name: 'FAIR', degree: 7 }),
    aNode('zhao'),
  ],
  edges: [
    anEdge('c_1', ['lecun', 'fair'], { role: 'director', roleZh: '主任', period, documents: 3 }),
    anEdge('c_2', ['lecun', 'fair'], { predicate: 'FOUNDED', role: 'founder', documents: 1 }),
  ],
})(emptyState());
const labels = (type: 'Person' | 'Lab', name: NameRule, change: Partial<GraphState> = {}): readonly string[] => {
  const state = { ...base, ...change, style: { ...OWN_STYLE, types: { [type]: { name } } } };
  return picture(state).nodes.map(({ label }) => label);
};

test('without a rule names are names', () => {
  expect(picture(base).nodes.map(({ label }) => label)).toEqual(['Yann LeCun', 'FAIR', 'zhao']);
});

test('the role that most documents tell of stands under the name, in the language of the names; who has none has none', () => {
  expect(labels('Person', 'role')).toEqual(['Yann LeCun\ndirector', 'FAIR', 'zhao']);
  expect(labels('Person', 'role', { labelLanguage: 'zh' })[0]).toBe('Yann LeCun\n主任');
});

test('a role that is over by the day is none', () => {
  expect(labels('Person', 'role', { view: setAsOf('2025-06-01')(base).view })[0]).toBe('Yann LeCun\nfounder');
});

test('a year, a count, or no name at all, of that type only', () => {
  expect(labels('Lab', 'year')).toEqual(['Yann LeCun', 'FAIR\n2013', 'zhao']);
  expect(labels('Lab', 'degree')).toEqual(['Yann LeCun', 'FAIR\n7', 'zhao']);
  expect(labels('Person', 'no-name')).toEqual(['', 'FAIR', '']);
});

test('a figure with its unit where it is known; before that, the name alone', () => {
  const column = {
    id: 'P',
    predicate: 'HAS_PARAMETERS',
    unit: 'parameters',
    kind: 'number' as const,
    values: new Map([[nodeId('fair'), [7e9]]]),
  };
  expect(labels('Lab', 'P')[1]).toBe('FAIR');
  const columns = { citedIn: new Map(), properties: new Map([['P', column]]) };
  expect(labels('Lab', 'P', { columns })[1]).toMatch(/^FAIR\n7.*parameters/);
});
