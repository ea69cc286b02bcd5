import { describe, expect, test } from 'vitest';
import { pin } from '../graph/pins.ts';
import { nodeId, type Point } from '../graph/types.ts';
import { aContext, type TestContext } from '../testing/a-context.ts';
import { aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { addSubgraph } from './add-subgraph.ts';
import { dropNodes, unpinNodes } from './pin.ts';
import { runLayout, tidySelection } from './run-layout.ts';
import { undo } from './undo.ts';

const WORLD = { nodes: [], edges: [] };
const subgraph = (size: number, prefix = 'n') => ({
  total: size,
  nodes: Array.from({ length: size }, (_, index) => aNode(`${prefix}${index}`)),
  edges: Array.from({ length: size - 1 }, (_, index) =>
    anEdge(`c_${prefix}${index}`, [`${prefix}0`, `${prefix}${index + 1}`], {
      period: { ...NO_PERIOD, startEarliest: `20${10 + (index % 12)}-01-01` },
    }),
  ),
});

async function withPicture(size = 8): Promise<TestContext> {
  const context = aContext(WORLD);
  await addSubgraph.run(context, { subgraph: subgraph(size) });
  return context;
}

const places = ({ store }: TestContext): ReadonlyMap<string, Point> => new Map(store.getState().positions);

describe('arranging', () => {
  test.each(['force', 'hierarchy', 'concentric', 'time'] as const)(
    '%s leaves pinned nodes, and one undo takes it back',
    async (name) => {
      const context = await withPicture();
      const { store, canvas } = context;
      canvas.place(new Map([[nodeId('n2'), { x: 9_000, y: 9_000 }]]));
      canvas.place(new Map([[nodeId('n4'), { x: -70, y: -70 }]]));
      await dropNodes.run(context, { ids: [nodeId('n2'), nodeId('n4')] });
      await unpinNodes.run(context, { ids: [nodeId('n4')] });
      const before = places(context);
      await runLayout.run(context, { name });
      expect(places(context)).not.toEqual(before);
      expect(places(context).get('n2')).toEqual({ x: 9_000, y: 9_000 });
      expect(store.getState().axis === null).toBe(name !== 'time');
      await undo.run(context, undefined);
      expect(places(context)).toEqual(before);
      expect(store.getState().axis).toBeNull();
    },
  );

  test('along time needs dates, and says so', async () => {
    const context = aContext(WORLD);
    await addSubgraph.run(context, {
      subgraph: { total: 2, nodes: [aNode('a'), aNode('b')], edges: [anEdge('c', ['a', 'b'])] },
    });
    const steps = context.store.getState().past.length;
    await runLayout.run(context, { name: 'time' });
    expect(context.said.map(([id]) => id)).toContain('arrange.noDates');
    expect(context.store.getState().past).toHaveLength(steps);
  });

  test('newcomers end the axis: they do not stand by their dates', async () => {
    const context = await withPicture();
    await runLayout.run(context, { name: 'time' });
    await addSubgraph.run(context, { subgraph: subgraph(4, 'm') });
    expect(context.store.getState().axis).toBeNull();
  });

  test('tidying the selection moves it alone, and not its pinned ones', async () => {
    const context = await withPicture();
    const { store } = context;
    store.setState({ selection: new Set(['n1', 'n2', 'n3', 'ghost']) });
    store.setState(pin([nodeId('n3')]));
    const before = places(context);
    await tidySelection.run(context, undefined);
    expect(context.canvas.calls).toContain('layout force of 2');
    const moved = [...places(context)].filter(([id, { x, y }]) => before.get(id)?.x !== x || before.get(id)?.y !== y);
    expect(moved.map(([id]) => id).filter((id) => id !== 'n1' && id !== 'n2')).toEqual([]);
  });

  test('tidying less than two says what to do', async () => {
    const context = await withPicture();
    context.store.setState({ selection: new Set(['n1']) });
    await tidySelection.run(context, undefined);
    expect(context.said.map(([id]) => id)).toContain('arrange.selectMore');
  });

  test('an unpinned node is moved again', async () => {
    const context = await withPicture();
    context.canvas.place(new Map([[nodeId('n2'), { x: 9_000, y: 9_000 }]]));
    await dropNodes.run(context, { ids: [nodeId('n2')] });
    await unpinNodes.run(context, { ids: [nodeId('n2')] });
    await runLayout.run(context, { name: 'force' });
    expect(places(context).get('n2')).not.toEqual({ x: 9_000, y: 9_000 });
  });
});

describe('newcomers', () => {
  test('stand in their places in the very step that brings them, old ones where they were', async () => {
    const context = await withPicture();
    const before = places(context);
    await addSubgraph.run(context, { subgraph: subgraph(20, 'm') });
    const after = places(context);
    for (const [id, at] of before) expect(after.get(id)).toEqual(at);
    expect(context.canvas.calls).not.toContain('layout force of 20');
    expect(context.canvas.positions().get(nodeId('m7'))).toEqual(after.get('m7'));
  });

  test('are laid out as a block where they are many, and the camera follows', async () => {
    const context = await withPicture();
    await addSubgraph.run(context, { subgraph: subgraph(200, 'm') });
    expect(context.canvas.calls).toContain('layout force of 200');
    expect(context.canvas.calls.at(-1)).toMatch(/^fit .* if hidden$/);
  });
});
