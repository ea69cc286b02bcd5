import { describe, expect, test } from 'vitest';
import { nodeId } from '../graph/types.ts';
import { aGraph } from '../testing/a-graph.ts';
import { createCaseKit } from './cases/case-kit.ts';
import { type LayoutBox, layoutForce, type Places } from './layout-kernel.ts';
import { planTree } from './plan-tree.ts';
import { walk } from './walk.ts';

const { line } = createCaseKit();

const GROUND = { width: 900, height: 640 };

const box = (id: string, change: Partial<LayoutBox> = {}): LayoutBox => ({
  id,
  x: Math.cos(id.length + id.charCodeAt(id.length - 1)) * 100,
  y: Math.sin(id.charCodeAt(id.length - 1) * 3) * 100,
  width: 90,
  height: 60,
  isFixed: false,
  ...change,
});

const last = (task: Parameters<typeof layoutForce>[0]): Places => [...layoutForce(task)].at(-1) ?? [];

function overlaps(boxes: readonly LayoutBox[], places: Places): number {
  const at = new Map(places.map(([id, x, y]) => [id, { x, y }]));
  let count = 0;
  for (const a of boxes) {
    for (const b of boxes) {
      if (a.id >= b.id) continue;
      const [p, q] = [at.get(a.id), at.get(b.id)];
      if (p === undefined || q === undefined) throw new Error('A node was lost.');
      if (Math.abs(p.x - q.x) < (a.width + b.width) / 2 - 1 && Math.abs(p.y - q.y) < (a.height + b.height) / 2 - 1)
        count += 1;
    }
  }
  return count;
}

describe('the force layout', () => {
  test('covers no box with another', () => {
    const { nodes, edges } = aGraph(60);
    const boxes = nodes.map(({ id }, index) => box(id, { x: Math.cos(index) * 200, y: Math.sin(index * 7) * 200 }));
    const places = last({ boxes, springs: edges.map(({ source, target }) => [source, target]), ground: GROUND });
    expect(places).toHaveLength(60);
    expect(overlaps(boxes, places)).toBe(0);
  });

  test('gives the same places for the same picture', () => {
    const task = { boxes: ['a', 'b', 'c'].map((id) => box(id)), springs: [['a', 'b'] as const], ground: GROUND };
    expect(last(task)).toEqual(last(task));
  });

  test('sets unconnected parts apart', () => {
    const boxes = ['a', 'b', 'c', 'd'].map((id) => box(id));
    const places = last({
      boxes,
      springs: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      ground: GROUND,
    });
    expect(overlaps(boxes, places)).toBe(0);
  });

  test('never moves a fixed box, even when newcomers start on top of it', () => {
    const boxes = [box('old', { x: 0, y: 0, isFixed: true }), box('new1', { x: 1, y: 0 }), box('new2', { x: 0, y: 1 })];
    const places = last({
      boxes,
      springs: [
        ['old', 'new1'],
        ['old', 'new2'],
      ],
      ground: GROUND,
    });
    expect(places.find(([id]) => id === 'old')).toEqual(['old', 0, 0]);
    expect(overlaps(boxes, places)).toBe(0);
  });

  test('fills a wide ground rather than growing tall when many have to find room', () => {
    const { nodes, edges } = aGraph(100);
    const boxes = nodes.map(({ id }, index) => box(id, { x: Math.cos(index) * 200, y: Math.sin(index * 7) * 200 }));
    const places = last({ boxes, springs: edges.map(({ source, target }) => [source, target]), ground: GROUND });
    const extent = (at: 1 | 2) =>
      Math.max(...places.map((each) => each[at])) - Math.min(...places.map((each) => each[at]));
    expect(extent(1)).toBeGreaterThan(extent(2));
  });

  test('lets no line pass behind a node where there is room beside it', () => {
    const boxes = ['a', 'b', 'c'].map((id, index) => box(id, { x: index * 100, y: 0, isFixed: id !== 'b' }));
    const [, b] = last({
      boxes,
      springs: [
        ['a', 'c'],
        ['a', 'b'],
        ['b', 'c'],
      ],
      ground: GROUND,
    });
    expect(Math.abs(b?.[2] ?? 0)).toBeGreaterThan(20);
  });
});

test('a tree has everybody in it once, and nobody on top of another', () => {
  const { nodes, edges } = aGraph(60);
  const boxes = nodes.map(({ id }) => box(id));
  const places = planTree({ boxes, springs: edges.map(({ source, target }) => [source, target]), ground: GROUND });
  expect(places.map(([id]) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
  expect(overlaps(boxes, places)).toBe(0);
});

describe('an arrow key', () => {
  const positions = new Map([
    [nodeId('middle'), { x: 0, y: 0 }],
    [nodeId('right'), { x: 100, y: 10 }],
    [nodeId('up'), { x: -10, y: -100 }],
    [nodeId('unlinked'), { x: -100, y: 0 }],
  ]);
  const lines = [line('middle', 'right'), line('up', 'middle')];
  const from = (id: string | null, way: 'up' | 'down' | 'left' | 'right') =>
    walk(id === null ? null : nodeId(id), way, { positions, lines });

  test('leads along a line', () => {
    expect(from('middle', 'right')).toBe('right');
    expect(from('middle', 'up')).toBe('up');
    expect(from('right', 'left')).toBe('middle');
  });

  test('leads nowhere where there is no line', () => {
    expect(from('middle', 'left')).toBeNull();
  });

  test('begins in the middle', () => {
    expect(from(null, 'down')).toBe('middle');
  });
});
