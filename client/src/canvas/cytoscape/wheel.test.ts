import { expect, test } from 'vitest';
import { zoomFactor } from './wheel.ts';

const notches = (count: number, turn: { readonly deltaY: number; readonly deltaMode: number }): number =>
  zoomFactor({ ...turn, ctrlKey: false }) ** count;

test.each([
  ['100 pixels a notch', { deltaY: -100, deltaMode: 0 }],
  ['120 pixels a notch', { deltaY: -120, deltaMode: 0 }],
  ['three lines a notch', { deltaY: -3, deltaMode: 1 }],
])('five notches make things 2.5 to 3.4 times as large: %s', (_, turn) => {
  expect(notches(5, turn)).toBeGreaterThan(2.5);
  expect(notches(5, turn)).toBeLessThan(3.4);
});

test('as many notches back undo it', () => {
  expect(notches(5, { deltaY: -100, deltaMode: 0 }) * notches(5, { deltaY: 100, deltaMode: 0 })).toBeCloseTo(1);
});

test('one wild turn does not lose the place', () => {
  expect(zoomFactor({ deltaY: -4000, deltaMode: 0, ctrlKey: false })).toBeLessThan(1.7);
});

test('a pinch follows the fingers more closely than a wheel', () => {
  const turn = { deltaY: -5, deltaMode: 0 };
  expect(zoomFactor({ ...turn, ctrlKey: true })).toBeGreaterThan(zoomFactor({ ...turn, ctrlKey: false }));
});
