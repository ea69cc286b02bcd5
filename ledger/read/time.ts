import type { Precision } from '@orrery/cypher/model/vocabularies.ts';
import type { IsoDate } from '@orrery/cypher/rows.ts';

/** One unknown day between two known ones. A missing end is not known. */
export interface DateRange {
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
  readonly precision: Precision;
}

export type DateResult =
  | { readonly ok: true; readonly range: DateRange }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** Only as an end: stated to be going on. */
export const OPEN_END = '..';

const FORMS =
  'write 2025-07-03, 2025-07, 2025, 2025-09-10~, [2025-08-21..2025-08-31], [..2025-10-10] or [2025-10-10..]';
const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const RANGE = /^\[([^.[\]]*)\.\.([^.[\]]*)\]$/;
const DAY_MS = 86_400_000;

interface Span {
  readonly first: Date;
  readonly last: Date;
  readonly precision: 'day' | 'month' | 'year';
}

/**
 * Reads a date of the claims format: a small part of EDTF (docs/claims-format.md). The npm package `edtf` is not used:
 * its bounds are wrong for ranges, open ends and `~`.
 */
export function parseDate(text: string): DateResult {
  const range = RANGE.exec(text);
  if (range !== null) return parseRange(range[1] ?? '', range[2] ?? '');
  if (text.endsWith('~')) return parseApproximate(text.slice(0, -1));
  const span = parseSpan(text);
  return typeof span === 'string' ? bad(span) : good({ ...isoEnds(span), precision: span.precision });
}

function parseRange(from: string, to: string): DateResult {
  if (from === '' && to === '') return bad('a range without any date');
  const start = from === '' ? undefined : parseSpan(from);
  const end = to === '' ? undefined : parseSpan(to);
  if (typeof start === 'string') return bad(start);
  if (typeof end === 'string') return bad(end);
  if (start !== undefined && end !== undefined && start.first > end.last) {
    return { ok: false, message: `the range ends before it starts`, remedy: `write [${to}..${from}]` };
  }
  const earliest = start === undefined ? null : toIso(start.first);
  const latest = end === undefined ? null : toIso(end.last);
  return good({ earliest, latest, precision: isWeek(start?.first, end?.last) ? 'week' : 'range' });
}

/** About: a day ± 7 days, a month ± 1 month, a year ± 1 year. */
function parseApproximate(text: string): DateResult {
  const span = parseSpan(text);
  if (typeof span === 'string') return bad(span);
  const { first, last, precision } = span;
  const year = first.getUTCFullYear();
  const month = first.getUTCMonth();
  const widened = {
    day: { first: new Date(first.getTime() - 7 * DAY_MS), last: new Date(last.getTime() + 7 * DAY_MS) },
    month: { first: utc(year, month - 1, 1), last: utc(year, month + 2, 0) },
    year: { first: utc(year - 1, 0, 1), last: utc(year + 1, 11, 31) },
  }[precision];
  if (widened.first.getUTCFullYear() < 1 || widened.last.getUTCFullYear() > 9999)
    return bad(`"${text}" is out of reach`);
  return good({ ...isoEnds(widened), precision: 'approximate' });
}

/** A day, month or year; a sentence saying what is wrong when it is none. */
function parseSpan(text: string): Span | string {
  const found = PLAIN.exec(text);
  if (found === null) return `"${text}" is not a date`;
  const year = Number(found[1]);
  const month = found[2] === undefined ? undefined : Number(found[2]);
  const day = found[3] === undefined ? undefined : Number(found[3]);
  if (year < 1) return 'there is no year 0000';
  if (month === undefined) return { first: utc(year, 0, 1), last: utc(year, 11, 31), precision: 'year' };
  if (month < 1 || month > 12) return `there is no month ${found[2] ?? ''}`;
  if (day === undefined) return { first: utc(year, month - 1, 1), last: utc(year, month, 0), precision: 'month' };
  const date = utc(year, month - 1, day);
  if (day < 1 || date.getUTCMonth() !== month - 1) return `there is no day ${text}`;
  return { first: date, last: date, precision: 'day' };
}

/** `Date.UTC` takes years below 100 for 19xx. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

function isWeek(first: Date | undefined, last: Date | undefined): boolean {
  return first?.getUTCDay() === 1 && last !== undefined && last.getTime() - first.getTime() === 6 * DAY_MS;
}

function toIso(date: Date): IsoDate {
  return date.toISOString().slice(0, 10);
}

function isoEnds(span: { readonly first: Date; readonly last: Date }): { earliest: IsoDate; latest: IsoDate } {
  return { earliest: toIso(span.first), latest: toIso(span.last) };
}

function good(range: DateRange): DateResult {
  return { ok: true, range };
}

function bad(message: string): DateResult {
  return { ok: false, message, remedy: FORMS };
}
