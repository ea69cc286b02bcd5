import { expect, test } from 'vitest';
import { failsOften, pauseBeforeRestart } from './restart-policy.ts';

const NOW = 1_000_000_000;
const MINUTE = 60_000;

test('each restart waits twice as long as the one before', () => {
  const pauses = [0, 1, 2, 3, 4].map((count) =>
    pauseBeforeRestart(
      Array.from({ length: count }, () => NOW - MINUTE),
      NOW,
    ),
  );
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
});

test('there is always a next one, and after five in ten minutes it is known to fail often', () => {
  const five = [1, 2, 3, 4, 5].map((minute) => NOW - minute * MINUTE);
  expect(pauseBeforeRestart(five, NOW)).toBe(30_000);
  expect(pauseBeforeRestart([...five, ...five], NOW)).toBe(30_000);
  expect(failsOften(five, NOW)).toBe(true);
  expect(failsOften(five.slice(1), NOW)).toBe(false);
});

test('what is longer ago than ten minutes does not count', () => {
  expect(
    pauseBeforeRestart(
      [11, 12, 13, 14, 15].map((minute) => NOW - minute * MINUTE),
      NOW,
    ),
  ).toBe(1_000);
  expect(
    failsOften(
      [11, 12, 13, 14, 15].map((minute) => NOW - minute * MINUTE),
      NOW,
    ),
  ).toBe(false);
});
