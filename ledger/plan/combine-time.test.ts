import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateRange, parseDate } from '../read/time.ts';
import { combineBounds, combineRanges, NO_BOUNDS, narrowAfter, withRanges } from './combine-time.ts';

const range = (text: string): DateRange => {
  const result = parseDate(text);
  if (!result.ok) throw new Error(result.message);
  return result.range;
};
const starting = (text: string) => withRanges(range(text), null);

describe('combineRanges', () => {
  test('overlapping ranges give their intersection, in the words of the one that says just that', () => {
    const combined = combineRanges([range('2025-07'), range('2025-07-11'), range('2025')]);
    expect(combined).toEqual({
      range: { earliest: '2025-07-11', latest: '2025-07-11', precision: 'day' },
      conflict: false,
    });
  });

  test('ranges without a common day give their hull and a conflict', () => {
    const combined = combineRanges([range('[2025-08-21..2025-08-31]'), range('2025-09-10~')]);
    expect(combined).toEqual({
      range: { earliest: '2025-08-21', latest: '2025-09-17', precision: 'range' },
      conflict: true,
    });
  });

  test('half-open ranges close each other', () => {
    const combined = combineRanges([range('[..2025-10-10]'), range('[2025-08-21..]')]);
    expect(combined.range).toEqual({ earliest: '2025-08-21', latest: '2025-10-10', precision: 'range' });
  });

  test('a conflict of half-open ranges leaves both ends open', () => {
    const combined = combineRanges([range('[..2025-01-01]'), range('[2025-08-21..]')]);
    expect(combined).toEqual({ range: { earliest: null, latest: null, precision: 'range' }, conflict: true });
  });

  test('nothing said is nothing known', () => {
    expect(combineRanges([])).toEqual({ range: null, conflict: false });
  });

  test('the order of the sources does not matter', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-06-${String(n).padStart(2, '0')}`);
    const some = fc.tuple(day, day).map(([a, b]) => range(a < b ? `[${a}..${b}]` : `[${b}..${a}]`));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), (ranges) => {
        const { range: forward, conflict } = combineRanges(ranges);
        const backward = combineRanges(ranges.toReversed());
        expect([backward.range?.earliest, backward.range?.latest, backward.conflict]).toEqual([
          forward?.earliest,
          forward?.latest,
          conflict,
        ]);
      }),
    );
  });
});

describe('combineBounds', () => {
  test('an end before the start is a conflict', () => {
    expect(combineBounds([withRanges(range('2025'), range('2024'))]).timeConflict).toBe(true);
  });

  test('a stated end closes what another source calls open', () => {
    const combined = combineBounds([{ ...NO_BOUNDS, endOpen: true }, withRanges(null, range('2025'))]);
    expect([combined.endOpen, combined.endLatest, combined.timeConflict]).toEqual([false, '2025-12-31', false]);
  });
});

describe('narrowAfter', () => {
  test('what comes after an event cannot start before it', () => {
    const narrowed = narrowAfter(combineBounds([starting('[..2025-10-10]')]), '2025-08-21');
    expect([narrowed.startEarliest, narrowed.startLatest, narrowed.timeConflict]).toEqual([
      '2025-08-21',
      '2025-10-10',
      false,
    ]);
  });

  test('a start that is later anyway stays as it is', () => {
    const bounds = combineBounds([starting('2025-09-01')]);
    expect(narrowAfter(bounds, '2025-08-21')).toEqual(bounds);
  });

  test('a start that is stated to lie before the event is a conflict, and is kept', () => {
    const narrowed = narrowAfter(combineBounds([starting('2025-01')]), '2025-08-21');
    expect([narrowed.startEarliest, narrowed.startLatest, narrowed.timeConflict]).toEqual([
      '2025-01-01',
      '2025-01-31',
      true,
    ]);
  });

  test('an undated event narrows nothing', () => {
    const bounds = combineBounds([starting('2025')]);
    expect(narrowAfter(bounds, null)).toEqual(bounds);
  });
});
