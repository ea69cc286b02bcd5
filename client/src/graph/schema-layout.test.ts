import { expect, test } from 'vitest';
import { layOutSchema } from './schema-layout.ts';

const NODES = ['Film', 'Person', 'Order', 'Product', 'Alone'].map((id, index) => ({ id, count: index }));
const TIES = [
  { source: 'Person', target: 'Film' },
  { source: 'Order', target: 'Product' },
  { source: 'Person', target: 'Person' },
  { source: 'Person', target: 'Gone' },
];

test('types lie within the field, apart from each other, and nearer where they are joined', () => {
  const places = new Map(layOutSchema(NODES, TIES, 1.6).map((place) => [place.id, place]));
  const between = (a: string, b: string): number => {
    const [p, q] = [places.get(a), places.get(b)];
    return p === undefined || q === undefined ? Number.NaN : Math.hypot(p.x - q.x, p.y - q.y);
  };
  for (const { x, y } of places.values()) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(1);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(1);
  }
  for (const { id: a } of NODES)
    for (const { id: b } of NODES) if (a !== b) expect(between(a, b)).toBeGreaterThan(0.05);
  expect(between('Person', 'Film')).toBeLessThan(between('Person', 'Product'));
  expect(layOutSchema(NODES, TIES, 1.6)).toEqual([...places.values()]);
});

test('one type alone stands in the middle, and none is no error', () => {
  expect(layOutSchema([{ id: 'Film', count: 1 }], [], 1)).toEqual([{ id: 'Film', x: 0.5, y: 0.5 }]);
  expect(layOutSchema([], [], 1)).toEqual([]);
});

test.each([
  { width: 1.6, count: 14, box: { x: 0.16, y: 0.14 } },
  { width: 0.8, count: 12, box: { x: 0.23, y: 0.1 } },
])('of $count types, half of them all joined, none covers the name of another', ({ width, count, box }) => {
  const nodes = Array.from({ length: count }, (_, index) => ({ id: `T${index}`, count: index }));
  const inner = nodes.slice(0, count / 2);
  const ties = inner.flatMap(({ id: source }, at) =>
    [...inner.slice(at + 1), ...nodes.slice(count / 2)].map(({ id: target }) => ({ source, target })),
  );
  const places = layOutSchema(nodes, ties, width);
  const covering = places.flatMap((a, at) =>
    places.slice(at + 1).filter((b) => Math.abs(a.x - b.x) < box.x && Math.abs(a.y - b.y) < box.y),
  );
  expect(covering).toEqual([]);
});
