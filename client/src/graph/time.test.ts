import { describe, expect, test } from 'vitest';
import { NO_PERIOD } from '../testing/a-graph.ts';
import { standing, strongest } from './time.ts';

const period = (change: Partial<typeof NO_PERIOD>) => ({ ...NO_PERIOD, ...change });
const JULY = { startEarliest: '2025-07-01', startLatest: '2025-07-31' };

describe('a state', () => {
  test.each([
    ['2025-06-30', 'future'],
    ['2025-07-01', 'possible'],
    ['2025-07-31', 'certain'],
    ['2025-10-10', 'certain'],
    ['2025-10-11', 'possible'],
  ])('that began in July and was last seen on 10 October is on %s %s', (day, expected) => {
    expect(standing(period({ ...JULY, lastObserved: '2025-10-10' }), day, false)).toBe(expected);
  });

  test('stated to be going on stays certain', () => {
    expect(standing(period({ ...JULY, endOpen: true }), '2030-01-01', false)).toBe('certain');
  });

  test('that ended is over the day after its last possible day', () => {
    const over = period({ endEarliest: '2025-07-01', endLatest: '2025-07-31' });
    expect(standing(over, '2025-07-31', false)).toBe('possible');
    expect(standing(over, '2025-08-01', false)).toBe('ended');
  });

  test('of which nothing is known is possible on any day', () => {
    expect(standing(NO_PERIOD, '1999-01-01', false)).toBe('possible');
  });

  test('seen without a known start is certain on the day it was seen', () => {
    expect(standing(period({ lastObserved: '2025-10-10' }), '2025-10-10', false)).toBe('certain');
    expect(standing(period({ lastObserved: '2025-10-10' }), '2025-10-01', false)).toBe('possible');
  });
});

describe('a point event', () => {
  test.each([
    ['2025-06-30', 'future'],
    ['2025-07-15', 'possible'],
    ['2025-07-31', 'certain'],
    ['2040-01-01', 'certain'],
  ])('in July is on %s %s: once it has happened it stays', (day, expected) => {
    expect(standing(period(JULY), day, true)).toBe(expected);
  });
});

test('without a day only a known end counts', () => {
  expect(standing(period({ endLatest: '2025-07-31' }), null, false)).toBe('ended');
  expect(standing(period(JULY), null, false)).toBe('certain');
});

test('the rule with two clashing dates is possible on 25 August', () => {
  const rule = period({ startEarliest: '2025-08-21', startLatest: '2025-09-17' });
  expect(standing(rule, '2025-08-25', false)).toBe('possible');
  expect(standing(rule, '2025-08-20', false)).toBe('future');
});

test('one certain link makes a line certain', () => {
  expect(strongest(['ended', 'possible', 'certain'])).toBe('certain');
  expect(strongest(['future', 'ended'])).toBe('ended');
});
