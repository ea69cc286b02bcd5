import { expect, test } from 'vitest';
import { boxOf, isWithin } from './area.ts';

test('a box holds what lies between its corners, whichever way it was drawn', () => {
  for (const [a, b] of [
    [
      { x: 0, y: 0 },
      { x: 10, y: 6 },
    ],
    [
      { x: 10, y: 6 },
      { x: 0, y: 0 },
    ],
    [
      { x: 0, y: 6 },
      { x: 10, y: 0 },
    ],
  ] as const) {
    expect(isWithin({ x: 5, y: 3 }, boxOf(a, b))).toBe(true);
    expect(isWithin({ x: 5, y: 7 }, boxOf(a, b))).toBe(false);
    expect(isWithin({ x: -1, y: 3 }, boxOf(a, b))).toBe(false);
  }
});

test('a lasso with a bay leaves out what lies in the bay', () => {
  const bay = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 2 },
    { x: 0, y: 10 },
  ];
  expect(isWithin({ x: 1, y: 5 }, bay)).toBe(true);
  expect(isWithin({ x: 9, y: 5 }, bay)).toBe(true);
  expect(isWithin({ x: 5, y: 6 }, bay)).toBe(false);
});

test('a point or a stroke holds nothing', () => {
  expect(isWithin({ x: 0, y: 0 }, [])).toBe(false);
  expect(
    isWithin({ x: 1, y: 1 }, [
      { x: 0, y: 0 },
      { x: 2, y: 2 },
    ]),
  ).toBe(false);
});
