import { expect, test, vi } from 'vitest';
import { MOST_NODES } from '../graph/limits.ts';
import { nodeId } from '../graph/types.ts';
import { aContext } from '../testing/a-context.ts';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { addEntity } from './add-entity.ts';
import { addSubgraph } from './add-subgraph.ts';
import { collapse } from './collapse.ts';
import { expand } from './expand.ts';
import { undo } from './undo.ts';

const HUB = nodeId('hub');
const WORLD = {
  nodes: ['hub', 'a', 'b', 'c', 'd'].map((id) => aNode(id, { name: id.toUpperCase(), degree: 4 })),
  edges: [
    anEdge('c_1', ['hub', 'a']),
    anEdge('c_2', ['hub', 'b'], { predicate: 'LEADS' }),
    anEdge('c_3', ['c', 'hub']),
    anEdge('c_4', ['a', 'b']),
    anEdge('c_5', ['d', 'hub'], { certainty: 'RUMOUR' }),
  ],
};
const shown = ({ canvas }: ReturnType<typeof aContext>) => [...canvas.nodes.keys()].toSorted();

async function onCanvas(...ids: readonly string[]) {
  const context = aContext(WORLD);
  for (const id of ids) await addEntity.run(context, { id: nodeId(id) });
  return context;
}

test('brings the neighbours the lens lets through, and their links with each other', async () => {
  const context = await onCanvas('hub');
  await expand.run(context, { id: HUB });
  expect(shown(context)).toEqual(['a', 'b', 'c', 'hub']);
  expect([...context.canvas.lines.keys()].toSorted()).toEqual(['a b', 'a hub', 'b hub', 'c hub']);
  expect(context.said.at(-1)).toEqual(['announce.expanded', { name: 'HUB', count: 3 }]);
});

test('moves no node that was there', async () => {
  const context = await onCanvas('hub', 'a');
  const before = new Map(context.canvas.positions());
  await expand.run(context, { id: HUB });
  for (const [id, point] of before) expect(context.canvas.positions().get(id)).toEqual(point);
});

test('says how many there are when it brings only some', async () => {
  const context = await onCanvas('hub');
  await expand.run(context, { id: HUB, first: 2 });
  expect(context.said.at(-1)).toEqual(['announce.expandedSome', { name: 'HUB', count: 2, total: 3 }]);
});

test('brings only the relations asked for', async () => {
  const context = await onCanvas('hub');
  await expand.run(context, { id: HUB, predicates: ['LEADS'] });
  expect(shown(context)).toEqual(['b', 'hub']);
});

test('says so when there is no new neighbour', async () => {
  const context = await onCanvas('hub', 'a', 'b', 'c');
  await expand.run(context, { id: HUB });
  expect(context.said.at(-1)).toEqual(['announce.nothingNew', { name: 'HUB' }]);
});

test('is one step: undo takes all newcomers away and leaves the others where they were', async () => {
  const context = await onCanvas('hub');
  const before = new Map(context.canvas.positions());
  await expand.run(context, { id: HUB });
  await undo.run(context, undefined);
  expect(context.canvas.positions()).toEqual(before);
});

test('collapse takes away what it brought', async () => {
  const context = await onCanvas('hub', 'a');
  await expand.run(context, { id: HUB });
  await collapse.run(context, { id: HUB });
  // `b` stays: it is linked to `a`, whom the expansion did not bring.
  expect(shown(context)).toEqual(['a', 'b', 'hub']);
  expect(context.said.at(-1)).toEqual(['announce.collapsed', { count: 1 }]);
});

test('an API that fails leaves the canvas as it was', async () => {
  const context = aContext(WORLD, { neighbourhood: () => Promise.reject(new Error('down')) });
  await addEntity.run(context, { id: HUB });
  await expect(expand.run(context, { id: HUB })).rejects.toThrow('down');
  expect(shown(context)).toEqual(['hub']);
  expect(context.store.getState().past).toHaveLength(1);
});

test('hands its signal on, so that cancelling reaches the database', async () => {
  const neighbourhood = vi.fn(() => Promise.resolve({ nodes: [], edges: [], total: 0 }));
  const { signal } = new AbortController();
  await expand.run({ ...aContext(WORLD, { neighbourhood }), signal }, { id: HUB });
  expect(neighbourhood).toHaveBeenCalledWith(expect.anything(), { signal });
});

test('a picture that would grow beyond what a reload brings back does not grow, and says the numbers', async () => {
  const context = await onCanvas('hub');
  const crowd = Array.from({ length: MOST_NODES - 1 }, (_, index) => aNode(`n${index}`));
  await addSubgraph.run(context, { subgraph: { nodes: crowd, edges: [], total: crowd.length } });
  expect(context.store.getState().nodes.size).toBe(MOST_NODES);
  const before = context.store.getState();
  await expect(expand.run(context, { id: HUB })).rejects.toMatchObject({
    refusal: { kind: 'full', count: MOST_NODES + 3, most: MOST_NODES },
  });
  expect(context.store.getState().nodes).toBe(before.nodes);
  expect(context.store.getState().past).toBe(before.past);
});
