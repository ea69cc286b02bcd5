import { describe, expect, test } from 'vitest';
import { daysOf, spanOf, together } from './days-of-value.ts';
import { pairsAmong } from './pair-names.ts';

const pairs = (...names: readonly string[]): readonly string[] =>
  pairsAmong(names).map(({ from, to }) => `${from} ${to}`);

describe('names', () => {
  test('say that one property begins what another ends', () => {
    expect(pairs('from', 'to', 'name')).toEqual(['from to']);
    expect(pairs('valid_from', 'valid_to', 'seen_from')).toEqual(['valid_from valid_to']);
    expect(pairs('startDate', 'endDate', 'startPlace')).toEqual(['startDate endDate']);
    expect(pairs('startdate', 'enddate')).toEqual(['startdate enddate']);
    expect(pairs('hired', 'left', 'dateHired')).toEqual(['dateHired left', 'hired left']);
    expect(pairs('contractStart', 'contractEnd', 'END', 'START')).toEqual(['START END', 'contractStart contractEnd']);
  });

  test('of other things are no pair', () => {
    expect(pairs('start', 'name', 'constructor', '__proto__', 'date', 'Date')).toEqual([]);
    expect(pairs('fromCity', 'toDate')).toEqual([]);
  });
});

const none = { kind: 'NULL', text: 'null' };
const text = (value: string) => ({ kind: 'STRING', text: value });

describe('values', () => {
  test('are days, months and years', () => {
    expect(daysOf({ kind: 'DATE', text: '2020-02-29' })).toMatchObject({ first: '2020-02-29', last: '2020-02-29' });
    expect(daysOf(text('2020-02'))).toEqual({ first: '2020-02-01', last: '2020-02-29', precision: 'month' });
    expect(daysOf({ kind: 'INTEGER', text: '1999' })).toMatchObject({ last: '1999-12-31', precision: 'year' });
    expect(daysOf({ kind: 'ZONED DATETIME', text: '2020-01-01T23:30:00-08:00' })).toMatchObject({
      first: '2020-01-01',
    });
  });

  test.for([
    text('2021-02-30'),
    text('spring'),
    text('0000'),
    text('2020-13'),
    { kind: 'INTEGER', text: '20200101' },
    { kind: 'FLOAT', text: '1999.0' },
    { kind: 'DURATION', text: 'P1Y' },
    none,
  ])('$text is no date', (value) => {
    expect(daysOf(value)).toBeUndefined();
  });

  test('without an end go on, and with one that is no date it is not known', () => {
    expect(spanOf(text('2020'), none)).toMatchObject({ startEarliest: '2020-01-01', endLatest: null, endOpen: true });
    expect(spanOf(text('2020'), text('soon'))).toMatchObject({ endLatest: null, endOpen: null });
    expect(spanOf(text('soon'), none)).toBeUndefined();
  });

  test('that overlap in part are together in that part', () => {
    const spans = [spanOf(text('2000'), text('2010')), spanOf(text('2005-06'), none)].flatMap((span) => span ?? []);
    expect(together(spans)).toMatchObject({
      startEarliest: '2005-06-01',
      endLatest: '2010-12-31',
      startPrecision: 'month',
      endPrecision: 'year',
      endOpen: null,
    });
  });
});
