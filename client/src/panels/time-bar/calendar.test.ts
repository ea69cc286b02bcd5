import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standing } from '../../graph/time.ts';
import type { Period } from '../../graph/types.ts';
import { anEdge, NO_PERIOD } from '../../testing/a-graph.ts';
import { changeDays, histogram, rangeOf, toDays, toIso } from './calendar.ts';

const edge = (period: Partial<Period>) =>
  anEdge('c_1', ['a', 'b'], { predicate: 'LEFT', period: { ...NO_PERIOD, ...period } });
const RECENT = { isRecent: true, asOf: null, limits: null };
const WHOLE = { ...RECENT, isRecent: false };
const YEAR = { from: toDays('2025-01-01'), to: toDays('2025-12-31') };

test('a day goes to a number and back', () => {
  expect(toIso(toDays('2025-08-25'))).toBe('2025-08-25');
});

test('the range is that of the known bounds, and its last year when recent', () => {
  const days = changeDays([
    edge({ startEarliest: '2012-01-01', startLatest: '2014-12-31' }),
    edge({ startLatest: '2025-10-10' }),
  ]);
  const whole = rangeOf(days, WHOLE);
  const recent = rangeOf(days, RECENT);
  expect(whole && toIso(whole.from)).toBe('2012-01-01');
  expect(recent && toIso(recent.from)).toBe('2024-10-01');
  expect(recent && toIso(recent.to)).toBe('2025-10-10');
});

test.each(['1999-03-04', '2014-06-01', '2030-01-01'])('the day of the view lies within the range: %s', (asOf) => {
  const days = changeDays([edge({ startEarliest: '2013-01-01', startLatest: '2014-12-31' })]);
  for (const isRecent of [true, false]) {
    const range = rangeOf(days, { isRecent, asOf, limits: null });
    expect(range).not.toBeNull();
    expect(range && range.from <= toDays(asOf) && toDays(asOf) <= range.to).toBe(true);
  }
});

test('limits of the view are the range, widened to its day only', () => {
  const limits = { from: '2025-03-10', to: '2025-09-20' };
  const range = rangeOf([toDays('1990-01-01')], { isRecent: true, asOf: null, limits });
  expect(range && [toIso(range.from), toIso(range.to)]).toEqual(['2025-03-01', '2025-09-20']);
});

test('nothing dated gives no range', () => {
  expect(rangeOf(changeDays([edge({})]), RECENT)).toBeNull();
});

const shape = (periods: readonly Partial<Period>[]) => {
  const { bars, withoutMonth } = histogram(periods.map(edge), YEAR);
  return { sure: bars.map(({ sure }) => sure), maybe: bars.map(({ maybe }) => maybe), withoutMonth, bars };
};

test('an event counts in a month when both of its bounds lie in it', () => {
  const { sure, maybe } = shape([{ startEarliest: '2025-07-01', startLatest: '2025-07-31' }]);
  expect(sure).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
  expect(Math.max(...maybe)).toBe(0);
});

test('"between 1 January and 10 October" is no event of May: it is spread over its bounds', () => {
  const { sure, maybe, bars } = shape([{ startEarliest: '2025-01-01', startLatest: '2025-10-10' }]);
  expect(sure).toEqual(Array.from({ length: 12 }, () => 0));
  expect(maybe).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(bars[4]?.share).toBeCloseTo(31 / 283);
});

test('"by 10 October" and "after 1 March" stand in no month, and are counted', () => {
  const { sure, maybe, withoutMonth } = shape([{ startLatest: '2025-10-10' }, { endEarliest: '2025-03-01' }]);
  expect([...sure, ...maybe].every((count) => count === 0)).toBe(true);
  expect(withoutMonth).toBe(2);
});

/** Bounds in order, any of them unknown: as the importer writes them. */
const aPeriod = fc
  .tuple(
    fc.array(fc.integer({ min: toDays('2024-01-01'), max: toDays('2026-12-31') }), { minLength: 5, maxLength: 5 }),
    fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([days, known, endOpen]): Period => {
    const sorted = days.toSorted((a, b) => a - b);
    const at = (index: number) => (known[index] === true ? toIso(sorted[index] ?? 0) : null);
    const [startEarliest, startLatest, endEarliest, endLatest] = [at(0), at(1), at(2), at(3)];
    return { ...NO_PERIOD, startEarliest, startLatest, endEarliest, endLatest, endOpen, lastObserved: at(4) };
  });

test('"next change" passes over no day on which a link stands otherwise', () => {
  fc.assert(
    fc.property(aPeriod, fc.boolean(), (period, isPoint) => {
      const stops = new Set(changeDays([{ period }]));
      for (let day = toDays('2023-12-30'); day < toDays('2027-01-05'); day += 1) {
        const [before, now] = [toIso(day - 1), toIso(day)];
        if (standing(period, before, isPoint) !== standing(period, now, isPoint)) expect(stops).toContain(day);
      }
    }),
    { numRuns: 60 },
  );
});

test('"next change" passes over no full bar', () => {
  fc.assert(
    fc.property(fc.array(aPeriod, { maxLength: 6 }), (periods) => {
      const edges = periods.map((period) => ({ period }));
      const stops = changeDays(edges);
      const { bars } = histogram(edges, { from: toDays('2024-01-01'), to: toDays('2026-12-31') });
      for (const bar of bars.filter(({ sure }) => sure > 0)) {
        expect(stops.some((day) => day >= bar.from && day < bar.to)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
