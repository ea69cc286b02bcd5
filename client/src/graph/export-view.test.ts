import { expect, test } from 'vitest';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { addSubgraph } from './add-subgraph.ts';
import { exportView } from './export-view.ts';
import { setLens } from './filters.ts';
import { emptyState } from './state.ts';

const STATE = addSubgraph({
  nodes: [aNode('a'), aNode('b')],
  edges: [anEdge('c_fact', ['a', 'b']), anEdge('c_rumour', ['a', 'b'], { certainty: 'RUMOUR' })],
})(emptyState());

test('a rumour leaves in a file only when it is on show', () => {
  expect(exportView(STATE).links.map(({ id }) => id)).toEqual(['c_fact']);
  expect(exportView(setLens('ALL')(STATE)).links.map(({ id }) => id)).toEqual(['c_fact', 'c_rumour']);
});

test('a file names its lens and its day', () => {
  expect(exportView({ ...STATE, asOf: '2025-07-01' })).toMatchObject({ lens: 'REPORTED', asOf: '2025-07-01' });
});
