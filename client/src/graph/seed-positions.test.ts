import { expect, test } from 'vitest';
import { seedPositions } from './seed-positions.ts';
import { nodeId } from './types.ts';

test('newcomers start on the side where nobody is', () => {
  const taken = [
    { x: -100, y: 0 },
    { x: -120, y: 60 },
    { x: -90, y: -70 },
  ];
  const places = seedPositions({ newcomers: [nodeId('a'), nodeId('b')], around: { x: 0, y: 0 }, taken });
  expect([...places.values()].every(({ x }) => x > 0)).toBe(true);
});

test('no two start at the same place', () => {
  const newcomers = Array.from({ length: 30 }, (_, index) => nodeId(`n${index}`));
  const places = seedPositions({ newcomers, around: undefined, taken: [] });
  expect(new Set([...places.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(30);
});
