import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from './time.ts';

const good = (text: string) => {
  const result = parseDate(text);
  return result.ok ? [result.range.earliest, result.range.latest, result.range.precision] : result.message;
};

describe('the table of the format', () => {
  test.each([
    ['2025-07-03', '2025-07-03', '2025-07-03', 'day'],
    ['2025-07', '2025-07-01', '2025-07-31', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2025', '2025-01-01', '2025-12-31', 'year'],
    ['2025-09-10~', '2025-09-03', '2025-09-17', 'approximate'],
    ['2025-07~', '2025-06-01', '2025-08-31', 'approximate'],
    ['2025-01~', '2024-12-01', '2025-02-28', 'approximate'],
    ['2013~', '2012-01-01', '2014-12-31', 'approximate'],
    ['[2025-08-21..2025-08-31]', '2025-08-21', '2025-08-31', 'range'],
    ['[2025-09-29..2025-10-05]', '2025-09-29', '2025-10-05', 'week'],
    ['[..2025-10-10]', null, '2025-10-10', 'range'],
    ['[2025-10-10..]', '2025-10-10', null, 'range'],
    ['[2025-07..2025-08]', '2025-07-01', '2025-08-31', 'range'],
    ['0099', '0099-01-01', '0099-12-31', 'year'],
  ])('%s lies between %s and %s: %s', (text, ...range) => {
    expect(good(text)).toEqual(range);
  });
});

describe('what is no date', () => {
  test.each([
    ['2025-13', 'there is no month 13'],
    ['2025-02-30', 'there is no day 2025-02-30'],
    ['2025-00-01', 'there is no month 00'],
    ['2025-01-00', 'there is no day 2025-01-00'],
    ['0000', 'there is no year 0000'],
    ['9999~', '"9999" is out of reach'],
    ['0001~', '"0001" is out of reach'],
    ['last week', '"last week" is not a date'],
    ['2025-7-3', '"2025-7-3" is not a date'],
    ['2025-07-03T10:00', '"2025-07-03T10:00" is not a date'],
    ['[..]', 'a range without any date'],
    ['[2025..2024]', 'the range ends before it starts'],
    ['[2025~..2026]', '"2025~" is not a date'],
    ['..', '".." is not a date'],
    ['', '"" is not a date'],
  ])('%s: %s', (text, message) => {
    expect(good(text)).toBe(message);
  });

  test('a range the wrong way round is offered the right way round', () => {
    expect(parseDate('[2025..2024]')).toEqual({
      ok: false,
      message: 'the range ends before it starts',
      remedy: 'write [2024..2025]',
    });
  });
});

describe('properties', () => {
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('a day is itself, and lies in its month, its year and all of their approximations', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(good(text)).toEqual([text, text, 'day']);
        for (const wider of [
          text.slice(0, 7),
          text.slice(0, 4),
          `${text}~`,
          `${text.slice(0, 7)}~`,
          `${text.slice(0, 4)}~`,
        ]) {
          const result = parseDate(wider);
          if (!result.ok) throw new Error(result.message);
          expect((result.range.earliest ?? '') <= text && text <= (result.range.latest ?? '')).toBe(true);
        }
      }),
    );
  });

  test('a range keeps its ends, whichever days they are', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a, b].toSorted();
        const result = parseDate(`[${from}..${to}]`);
        expect(result.ok && [result.range.earliest, result.range.latest]).toEqual([from, to]);
      }),
    );
  });

  test('no text makes it throw, and what it accepts has an earliest day not after the latest', () => {
    const likely = fc.stringMatching(/^[[\]\d.~-]{0,24}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), likely), (text) => {
        const result = parseDate(text);
        const { earliest, latest } = result.ok ? result.range : { earliest: null, latest: null };
        expect((earliest ?? '0000') <= (latest ?? '9999')).toBe(true);
      }),
    );
  });
});
