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
