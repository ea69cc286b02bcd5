import { describe, expect, test, vi } from 'vitest';
import { foldAll, groupBy } from '../graph/edit-groups.ts';
import { nodeId } from '../graph/types.ts';
import { firstViewState } from '../graph/view-state.ts';
import { aContext } from '../testing/a-context.ts';
import { aGraph, aNode, anEdge } from '../testing/a-graph.ts';
import { addEntity } from './add-entity.ts';
import { addSubgraph } from './add-subgraph.ts';
import { clear } from './clear.ts';
import { expand } from './expand.ts';
import { isolateType, showAll } from './filter.ts';
import { fit } from './fit.ts';
import { moveCamera } from './move-camera.ts';
import { openStartingView } from './open-starting-view.ts';
import { dropNodes } from './pin.ts';
import { redo } from './redo.ts';
import { refreshDegrees } from './refresh-degrees.ts';
import { remove } from './remove.ts';
import { restoreView } from './restore-view.ts';
import { runLayout } from './run-layout.ts';
import { seenOn } from './seen.ts';
import { selectElements } from './select.ts';
import { selectNeighbours } from './select-neighbours.ts';
import { setAsOf } from './set-as-of.ts';
import { setLens } from './set-lens.ts';
import { settle } from './settle.ts';
import { undo } from './undo.ts';

const A = nodeId('a');
const B = nodeId('b');
const WORLD = {
  nodes: [aNode('a'), aNode('b', { type: 'Lab' }), aNode('c')],
  edges: [anEdge('c_1', ['a', 'b']), anEdge('c_2', ['b', 'c'], { certainty: 'RUMOUR' })],
};
const opened = async () => {
  const context = aContext(WORLD);
  await openStartingView.run(context, undefined);
  return context;
};
const shown = ({ canvas }: ReturnType<typeof aContext>) => [...canvas.nodes.keys()].toSorted();

test('the starting view is laid out, brought into sight and announced', async () => {
  const context = await opened();
  expect(shown(context)).toEqual(['a', 'b', 'c']);
  expect(context.canvas.calls).toEqual(['layout force', 'fit all']);
  expect(context.said).toEqual([['announce.startingView', { count: 3 }]]);
});

test('an entity that is there already is selected, not fetched', async () => {
  const context = aContext(WORLD, { subgraph: () => Promise.reject(new Error('asked for nothing')) });
  await openStartingView.run(context, undefined);
  await addEntity.run(context, { id: A });
  expect([...context.store.getState().selection]).toEqual(['a']);
  expect(context.canvas.calls.at(-1)).toBe('fit a if hidden');
});

test('an entity that does not exist is announced, and nothing selected', async () => {
  const context = await opened();
  await addEntity.run(context, { id: nodeId('ghost') });
  expect(context.said.at(-1)).toEqual(['announce.notFound', { name: 'ghost' }]);
  expect(context.store.getState().selection.size).toBe(0);
});

test('the answer of a query is added and selected; an empty one is announced', async () => {
  const context = aContext(WORLD);
  await addSubgraph.run(context, { subgraph: { nodes: WORLD.nodes, edges: WORLD.edges, total: 3 } });
  expect([...context.store.getState().selection]).toEqual(['a', 'b', 'c']);
  await addSubgraph.run(context, { subgraph: { nodes: [], edges: [], total: 0 } });
  expect(context.said.at(-1)).toEqual(['announce.nothingToDraw']);
});

describe('undo and redo', () => {
  test('bring a cleared canvas back with every node in its place, and clear it again', async () => {
    const context = await opened();
    const places = new Map(context.canvas.positions());
    await clear.run(context, undefined);
    expect(shown(context)).toEqual([]);
    await undo.run(context, undefined);
    expect(context.canvas.positions()).toEqual(places);
    await redo.run(context, undefined);
    expect(shown(context)).toEqual([]);
  });

  test('take a layout back', async () => {
    const context = await opened();
    context.canvas.place(new Map([[A, { x: 777, y: 777 }]]));
    await runLayout.run(context, { name: 'concentric' });
    expect(context.canvas.positions().get(A)).not.toEqual({ x: 777, y: 777 });
    await undo.run(context, undefined);
    expect(context.canvas.positions().get(A)).toEqual({ x: 777, y: 777 });
  });

  test('take a drag back, and not what was done before it', async () => {
    const context = await opened();
    await settle(context, {});
    const before = new Map(context.canvas.positions());
    const nodes = context.store.getState().nodes.size;
    context.canvas.place(new Map([[A, { x: 500, y: -40 }]]));
    await dropNodes.run(context, { ids: [A] });
    expect(context.store.getState().past.at(-1)?.step).toEqual({ kind: 'drag', name: 'a', nameZh: null });
    await undo.run(context, undefined);
    expect(context.canvas.positions()).toEqual(before);
    expect(context.store.getState().nodes.size).toBe(nodes);
    await redo.run(context, undefined);
    expect(context.canvas.positions().get(A)).toEqual({ x: 500, y: -40 });
  });

  test('bring the camera back with a layout', async () => {
    const context = await opened();
    const seen = { zoom: 2, pan: { x: 11, y: 12 } };
    context.canvas.setCamera(seen);
    await runLayout.run(context, { name: 'force' });
    expect(context.canvas.camera()).not.toMatchObject(seen);
    await undo.run(context, undefined);
    expect(context.canvas.camera()).toMatchObject(seen);
  });

  test('take a fit back, which is a move of the camera', async () => {
    const context = await opened();
    context.canvas.zoomBy(3);
    await moveCamera.run(context, { byHand: true });
    await fit.run(context, undefined);
    const { past } = context.store.getState();
    expect(past.at(-1)?.step).toEqual({ kind: 'camera' });
    await undo.run(context, undefined);
    expect(seenOn(context.canvas)).toEqual(past.at(-1)?.snapshot.camera);
  });

  test('say nothing when there is nothing to take back', async () => {
    const context = aContext(WORLD);
    await undo.run(context, undefined);
    await redo.run(context, undefined);
    expect(context.said).toEqual([]);
  });
});

test('removing a node takes its lines and its selection along', async () => {
  const context = await opened();
  await selectElements.run(context, { ids: ['a', 'b'] });
  await remove.run(context, { ids: [B] });
  expect(shown(context)).toEqual(['a', 'c']);
  expect([...context.canvas.lines.keys()]).toEqual([]);
  expect([...context.store.getState().selection]).toEqual(['a']);
});

test('selecting additively takes out what is in already', async () => {
  const context = await opened();
  await selectElements.run(context, { ids: ['a'] });
  await selectElements.run(context, { ids: ['b'], additive: true });
  await selectElements.run(context, { ids: ['a'], additive: true });
  expect([...context.store.getState().selection]).toEqual(['b']);
});

test('the neighbours of a node can be selected with it', async () => {
  const context = await opened();
  await selectNeighbours.run(context, { id: A });
  expect([...context.store.getState().selection]).toEqual(['a', 'b']);
});

test('a wider lens shows the links that were left out', async () => {
  const context = await opened();
  expect([...context.canvas.lines.keys()]).toEqual(['a b']);
  await setLens.run(context, { lens: 'ALL' });
  expect([...context.canvas.lines.keys()]).toEqual(['a b', 'b c']);
});

test('dragging through many days is one step', async () => {
  const context = await opened();
  const { length } = context.store.getState().past;
  for (const asOf of ['2025-01-01', '2025-02-01', '2025-03-01']) await setAsOf.run(context, { asOf });
  expect(context.store.getState().past).toHaveLength(length + 1);
  await undo.run(context, undefined);
  expect(context.store.getState().view.asOf).toBeNull();
});

test('a type can be looked at alone, and all again', async () => {
  const context = await opened();
  await isolateType.run(context, { type: 'Lab' });
  expect([...context.canvas.nodes.values()].filter(({ dimmed }) => dimmed)).toHaveLength(2);
  await showAll.run(context, undefined);
  expect([...context.canvas.nodes.values()].filter(({ dimmed }) => dimmed)).toEqual([]);
});

test('a remembered view comes back in its places, and undo begins there', async () => {
  const context = aContext(WORLD);
  const positions = new Map([
    [A, { x: 11, y: 12 }],
    [B, { x: -5, y: 40 }],
  ]);
  const camera = { zoom: 1.5, pan: { x: 3, y: 4 }, width: 1000, height: 720 };
  await restoreView.run(context, {
    view: {
      ...firstViewState(),
      nodes: [A, B],
      selection: new Set(['a b']),
      view: { lens: 'FACTS', asOf: '2025-07-01', range: null },
      positions,
      camera,
      broughtBy: new Map([[B, A]]),
    },
    step: null,
  });
  expect(context.canvas.positions()).toEqual(positions);
  expect(context.store.getState()).toMatchObject({
    view: { lens: 'FACTS', asOf: '2025-07-01' },
    past: [],
  });
  expect(seenOn(context.canvas)).toEqual(camera);
  expect(context.canvas.calls).toEqual([]);
});

test('a link keeps no selection of what the data does not hold, and says how many are gone', async () => {
  const context = aContext(WORLD);
  const gone = nodeId('person:gone');
  await restoreView.run(context, {
    view: {
      ...firstViewState(),
      nodes: [A, gone, nodeId('org:gone')],
      selection: new Set(['a', 'person:gone', 'a org:gone']),
      positions: new Map([[gone, { x: 1, y: 1 }]]),
      broughtBy: new Map([[A, gone]]),
      pins: new Set([gone]),
    },
    step: { kind: 'open' },
  });
  const { nodes, positions, pins, broughtBy } = context.store.getState();
  expect([...nodes.keys(), ...positions.keys(), ...pins, ...broughtBy.keys(), broughtBy.get(A)]).toEqual([
    'a',
    'a',
    'a',
    null,
  ]);
  expect([...context.store.getState().selection]).toEqual(['a']);
  expect(context.said).toContainEqual(['announce.linkLost', { count: 2 }]);
});

test('the neighbours that nodes promise are counted anew under another lens or day', async () => {
  const asked: unknown[] = [];
  const context = aContext(WORLD, {
    subgraph: async (question) => {
      asked.push([question.lens, question.asOf]);
      return { nodes: [aNode('a', { degree: 7 })], edges: [], total: 1 };
    },
  });
  await openStartingView.run(context, undefined);
  await setLens.run(context, { lens: 'FACTS' });
  await setAsOf.run(context, { asOf: '2025-01-01' });
  await refreshDegrees.run(context, undefined);
  expect(asked).toEqual([['FACTS', '2025-01-01']]);
  expect(context.store.getState().nodes.get(A)?.degree).toBe(7);
});

test('an expansion asks under the lens and on the day of the view', async () => {
  const neighbourhood = vi.fn(() => Promise.resolve({ nodes: [], edges: [], total: 0 }));
  const context = aContext(WORLD, { neighbourhood });
  await openStartingView.run(context, undefined);
  await setAsOf.run(context, { asOf: '2024-06-01' });
  await expand.run(context, { id: A });
  expect(neighbourhood).toHaveBeenCalledWith(
    expect.objectContaining({ lens: 'REPORTED', asOf: '2024-06-01' }),
    expect.anything(),
  );
});

test('a canvas that is not there yet stops no action', async () => {
  const context = { ...aContext(aGraph(10)), canvas: null };
  await openStartingView.run(context, undefined);
  await runLayout.run(context, { name: 'force' });
  expect(context.store.getState().nodes.size).toBe(10);
});

test('the starting picture begins without the groups of the one before: all it brings gets a place', async () => {
  const context = aContext(aGraph(10));
  context.store.setState(groupBy([{ kind: 'type', type: 'Lab' }]));
  context.store.setState(foldAll(true));
  const { groups } = context.store.getState();
  await openStartingView.run(context, undefined);
  const { nodes, positions } = context.store.getState();
  expect(context.store.getState().groups).toEqual([]);
  expect([...nodes.keys()].filter((id) => !positions.has(id))).toEqual([]);
  await undo.run(context, undefined);
  expect(context.store.getState().groups).toEqual(groups);
});
