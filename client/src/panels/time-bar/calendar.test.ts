import { expect, test } from 'vitest';
import { edgeId, type GraphEdge, nodeId, type Period } from '../../graph/types.ts';
import { changeDays, histogram, rangeOf, toDays, toIso } from './calendar.ts';

const NOTHING: Period = {
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  startPrecision: null,
  endPrecision: null,
  endOpen: false,
  lastObserved: null,
};

const edge = (period: Partial<Period>): GraphEdge => ({
  id: edgeId('c_1'),
  predicate: 'LEFT',
  source: nodeId('a'),
  target: nodeId('b'),
  certainty: 'ASSERTED',
  modality: 'ACTUAL',
  disputed: false,
  timeConflict: false,
  role: null,
  roleZh: null,
  value: null,
  period: { ...NOTHING, ...period },
  citations: 1,
  documents: 1,
});

test('a day goes to a number and back', () => {
  expect(toIso(toDays('2025-08-25'))).toBe('2025-08-25');
});

test('the range is that of the known bounds, and its last year when recent', () => {
  const days = changeDays([
    edge({ startEarliest: '2012-01-01', startLatest: '2014-12-31' }),
    edge({ startLatest: '2025-10-10' }),
  ]);
  const whole = rangeOf(days, false);
  const recent = rangeOf(days, true);
  expect(whole && toIso(whole.from)).toBe('2012-01-01');
  expect(recent && toIso(recent.from)).toBe('2024-10-01');
  expect(recent && toIso(recent.to)).toBe('2025-10-10');
});

test('nothing dated gives no range', () => {
  expect(rangeOf(changeDays([edge({})]), true)).toBeNull();
});

test('an event counts in the month of the middle of its bounds', () => {
  const edges = [edge({ startEarliest: '2025-07-01', startLatest: '2025-07-31' }), edge({ startLatest: '2025-09-10' })];
  const range = { from: toDays('2025-07-01'), to: toDays('2025-09-30') };
  expect(histogram(edges, range).map(({ month, count }) => [month, count])).toEqual([
    ['2025-07', 1],
    ['2025-08', 0],
    ['2025-09', 1],
  ]);
});
