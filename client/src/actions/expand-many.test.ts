import { expect, test } from 'vitest';
import { nodeId } from '../graph/types.ts';
import { aContext } from '../testing/a-context.ts';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { collapse } from './collapse.ts';
import { expandMany } from './expand-many.ts';
import { undo } from './undo.ts';

/** Two hubs of six people and two labs each; one lab belongs to both. */
const people = (hub: string) => Array.from({ length: 6 }, (_, index) => `${hub}${index}`);
const WORLD = {
  nodes: [
    ...['h', 'k', 'lab:both', 'lab:h', 'lab:k'].map((id) => aNode(id, { type: 'Lab', degree: 8 })),
    ...[...people('h'), ...people('k')].map((id) => aNode(id)),
  ],
  edges: ['h', 'k'].flatMap((hub) =>
    [...people(hub), 'lab:both', `lab:${hub}`].map((id, index) => anEdge(`c_${hub}${index}`, [id, hub])),
  ),
};
const opened = () => {
  const context = aContext(WORLD);
  context.store.setState({
    nodes: new Map(WORLD.nodes.slice(0, 2).map((node) => [node.id, node])),
    selection: new Set(['h', 'k']),
  });
  return context;
};
const HUBS = ['h', 'k'].map(nodeId);
const shown = ({ store }: ReturnType<typeof opened>) => [...store.getState().nodes.keys()].toSorted();

test('several hubs bring so many each, in one step of undo, and what is left is said', async () => {
  const context = opened();
  await expandMany.run(context, { ids: HUBS, first: 3 });
  expect(shown(context)).toHaveLength(2 + 6);
  expect(context.said.at(-1)).toEqual(['announce.expandedMany', { count: 6, hubs: 2, left: 10 }]);
  await undo.run(context, undefined);
  expect(shown(context)).toEqual(['h', 'k']);
});

test('all means all, a neighbour of both once, and nothing is left', async () => {
  const context = opened();
  await expandMany.run(context, { ids: HUBS, first: 'all' });
  expect(shown(context)).toHaveLength(WORLD.nodes.length);
  expect(context.said.at(-1)).toEqual(['announce.expandedMany', { count: 15, hubs: 2, left: 0 }]);
});

test('a kind of neighbour keeps the others away', async () => {
  const context = opened();
  await expandMany.run(context, { ids: HUBS, kinds: ['Lab'], first: 'all' });
  expect(shown(context)).toEqual(['h', 'k', 'lab:both', 'lab:h', 'lab:k']);
});

test('each newcomer can be collapsed with the hub that brought it', async () => {
  const context = opened();
  await expandMany.run(context, { ids: HUBS, kinds: ['Person'], first: 'all' });
  await collapse.run(context, { id: nodeId('k') });
  expect(shown(context)).toEqual(['h', ...people('h'), 'k']);
});
