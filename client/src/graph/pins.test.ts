import { describe, expect, test } from 'vitest';
import { aNode } from '../testing/a-graph.ts';
import { addSubgraph, replaceSubgraph } from './add-subgraph.ts';
import { diff } from './diff.ts';
import { asStep, redo, undo } from './history.ts';
import { picture } from './picture.ts';
import { dropAt, pin, pinnedOf, unpin } from './pins.ts';
import { removeNodes } from './remove-nodes.ts';
import { emptyState } from './state.ts';
import { nodeId } from './types.ts';

const [a, b, ghost] = ['a', 'b', 'ghost'].map(nodeId) as [
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
];
const start = addSubgraph({ nodes: [aNode('a'), aNode('b')], edges: [] })({
  ...emptyState(),
  positions: new Map([
    [a, { x: 1, y: 2 }],
    [b, { x: 3, y: 4 }],
  ]),
});

describe('a pin', () => {
  test('comes with a drag, and one undo takes back both the pin and the place', () => {
    const dropped = asStep(dropAt(new Map([[a, { x: 50, y: 60 }]])), { kind: 'drag' })(start);
    expect([...dropped.pins]).toEqual([a]);
    expect(dropped.positions.get(a)).toEqual({ x: 50, y: 60 });
    expect(dropped.positions.get(b)).toEqual({ x: 3, y: 4 });
    const back = undo(dropped);
    expect([...back.pins]).toEqual([]);
    expect(back.positions.get(a)).toEqual({ x: 1, y: 2 });
    expect([...redo(back).pins]).toEqual([a]);
  });

  test('is for nodes that are there, and setting it twice is no step', () => {
    expect(pin([ghost])(start)).toBe(start);
    expect(dropAt(new Map([[ghost, { x: 0, y: 0 }]]))(start)).toBe(start);
    const pinned = pin([a, ghost])(start);
    expect([...pinned.pins]).toEqual([a]);
    expect(pin([a])(pinned)).toBe(pinned);
  });

  test('is taken off one by one', () => {
    const both = pin([a, b])(start);
    expect([...unpin([a])(both).pins]).toEqual([b]);
    expect(unpin([ghost])(both)).toBe(both);
  });

  test('goes with its node, and with the whole picture', () => {
    const both = pin([a, b])(start);
    expect([...removeNodes(new Set([a]))(both).pins]).toEqual([b]);
    expect(replaceSubgraph({ nodes: [aNode('a')], edges: [] })(both).pins.size).toBe(0);
    expect([...pinnedOf({ ...both, nodes: start.nodes, pins: new Set([a, ghost]) })]).toEqual([a]);
  });

  test('is seen: the picture marks the node, and the canvas is told of the change alone', () => {
    const before = picture(start);
    const after = picture(pin([a])(start));
    expect(after.nodes.filter(({ pinned }) => pinned === true).map(({ id }) => id)).toEqual([a]);
    expect(diff(before, after).updatedNodes.map(({ id }) => id)).toEqual([a]);
  });
});
