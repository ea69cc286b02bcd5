import { expect, test } from 'vitest';
import type { PathAnswer } from '../../api/orrery-api.ts';
import { edgeId, type GraphEdge, nodeId } from '../../graph/types.ts';
import type { View } from '../../graph/view.ts';
import { aNode, anEdge } from '../../testing/a-graph.ts';
import { keepShown } from './keep-shown.ts';

const [A, B, C] = ['a', 'b', 'c'].map(nodeId);
const during = (year: number): Partial<GraphEdge> => ({
  period: {
    startEarliest: `${year}-01-01`,
    startLatest: `${year}-01-01`,
    endEarliest: `${year}-12-31`,
    endLatest: `${year}-12-31`,
    startPrecision: 'DAY',
    endPrecision: 'DAY',
    endOpen: false,
    lastObserved: null,
  },
});

/** From a to b on three grounds of different strength and time, from b to c on one. */
const ANSWER: PathAnswer = {
  maxHops: 4,
  paths: [
    {
      nodes: [A, B, C].flatMap((id) => id ?? []),
      steps: [[edgeId('c_1'), edgeId('c_2'), edgeId('c_3')], [edgeId('c_4')]],
      weakest: 'COMPANY',
      disputed: false,
    },
  ],
  subgraph: {
    nodes: ['a', 'b', 'c'].map((id) => aNode(id)),
    edges: [
      anEdge('c_1', ['a', 'b'], { certainty: 'ASSERTED', ...during(2012) }),
      anEdge('c_2', ['a', 'b'], { certainty: 'HEADLINE', disputed: true, ...during(2024) }),
      anEdge('c_3', ['a', 'b'], { certainty: 'RUMOUR', ...during(2024) }),
      anEdge('c_4', ['b', 'c'], { certainty: 'COMPANY', ...during(2024) }),
    ],
    total: 3,
  },
};

const under = (view: Partial<View>) =>
  keepShown(ANSWER, { view: { lens: 'ALL', asOf: null, range: null, ...view }, predicates: new Map() });

test('a path is told as the server has it where the view hides nothing', () => {
  expect(under({}).shown).toEqual(ANSWER.paths);
});

test('a range that leaves the strongest link of a step out makes the path as weak as what is left', () => {
  const { shown, hidden } = under({ range: { from: '2023-01-01', to: '2025-12-31' }, lens: 'REPORTED' });
  expect(shown).toEqual([{ ...ANSWER.paths[0], steps: [['c_2'], ['c_4']], weakest: 'HEADLINE', disputed: true }]);
  expect(hidden.outOfRange).toBe(1);
});

test('a step that rests on something undisputed too is not disputed', () => {
  const [path] = under({ range: { from: '2023-01-01', to: '2025-12-31' } }).shown;
  expect(path).toMatchObject({ steps: [['c_2', 'c_3'], ['c_4']], weakest: 'HEADLINE', disputed: false });
});

test('a path with a step of which nothing is shown is no path, and what hides it is counted', () => {
  const { shown, hidden } = under({ range: { from: '2012-01-01', to: '2012-12-31' } });
  expect(shown).toEqual([]);
  expect(hidden.outOfRange).toBe(3);
});
