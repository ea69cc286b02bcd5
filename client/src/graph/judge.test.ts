import { expect, test } from 'vitest';
import { NO_PERIOD } from '../testing/a-graph.ts';
import { countHidden, type Judgeable, judge, sift } from './judge.ts';
import type { Certainty, Period } from './types.ts';
import { FIRST_VIEW, type View } from './view.ts';

const PREDICATES = new Map([['LEFT', { isPoint: true }]]);
const court = (view: Partial<View>) => ({ view: { ...FIRST_VIEW, ...view }, predicates: PREDICATES });
const a = (certainty: Certainty, period: Partial<Period> = {}, predicate = 'WORKS_AT'): Judgeable => ({
  predicate,
  certainty,
  period: { ...NO_PERIOD, ...period },
});
const JULY = { startEarliest: '2025-07-01', startLatest: '2025-07-31' };

test.each([
  ['FACTS', 'ASSERTED', null],
  ['FACTS', 'COMPANY', 'lens'],
  ['REPORTED', 'INSIDERS', null],
  ['REPORTED', 'OPINION', 'lens'],
  ['ALL', 'RUMOUR', null],
] as const)('under %s what rests on %s is hidden by: %s', (lens, certainty, by) => {
  expect(judge(a(certainty), court({ lens })).hiddenBy).toBe(by);
});

test.each([
  ['2025-06-30', 'date', 'future'],
  ['2025-07-15', null, 'possible'],
  ['2025-10-11', null, 'possible'],
] as const)('on %s what began in July is hidden by %s and stands as %s', (asOf, hiddenBy, standing) => {
  expect(judge(a('ASSERTED', { ...JULY, lastObserved: '2025-10-10' }), court({ asOf }))).toEqual({
    hiddenBy,
    standing,
  });
});

test('what is over by the day is shown, and said to be over', () => {
  const past = a('ASSERTED', { endEarliest: '2013-01-01', endLatest: '2013-12-31' });
  expect(judge(past, court({ asOf: '2025-08-25' }))).toEqual({ hiddenBy: null, standing: 'ended' });
});

test('the lens comes before the day: a rumour of tomorrow is hidden as a rumour', () => {
  expect(judge(a('RUMOUR', JULY), court({ asOf: '2025-01-01' })).hiddenBy).toBe('lens');
});

const RANGE = { from: '2025-07-01', to: '2025-09-30' };

test.each([
  ['a state that ended before', a('ASSERTED', { endLatest: '2025-06-30' }), 'date'],
  ['a state that began after', a('ASSERTED', { startEarliest: '2025-10-01' }), 'date'],
  ['a state that reaches into it', a('ASSERTED', { startLatest: '2012-01-01', endEarliest: '2025-07-01' }), null],
  ['a state of which nothing is known', a('ASSERTED'), null],
  ['a state that ends in its first day', a('ASSERTED', { endLatest: '2025-07-01' }), null],
  ['an event before', a('ASSERTED', { startLatest: '2025-06-30' }, 'LEFT'), 'date'],
  [
    'an event that may lie in it',
    a('ASSERTED', { startEarliest: '2025-01-01', startLatest: '2025-10-10' }, 'LEFT'),
    null,
  ],
] as const)('within a range, %s is hidden by: %s', (_, claim, hiddenBy) => {
  expect(judge(claim, court({ range: RANGE })).hiddenBy).toBe(hiddenBy);
});

test('sifting keeps the order and counts each claim that is left out once, by its reason', () => {
  const claims = [
    a('OPINION'),
    a('ASSERTED', { startLatest: '2020-01-01' }),
    a('OPINION', JULY),
    a('RUMOUR'),
    a('ASSERTED', { startEarliest: '2026-01-01' }),
    a('ASSERTED', { endLatest: '2025-01-01' }),
  ];
  const { shown, hidden } = sift(claims, court({ asOf: '2025-08-01', range: RANGE }));
  expect(shown).toEqual([claims[1]]);
  expect([...hidden.byLens]).toEqual([
    ['OPINION', 2],
    ['RUMOUR', 1],
  ]);
  expect(hidden).toMatchObject({ notYet: 1, outOfRange: 1 });
  expect(shown.length + countHidden(hidden)).toBe(claims.length);
});
