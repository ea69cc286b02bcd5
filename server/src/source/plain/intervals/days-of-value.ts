import type { IsoDate, PeriodRow } from '@orrery/cypher/rows.ts';

/** The first and the last day that a stored date may mean. */
export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly precision: 'day' | 'month' | 'year';
}

/** A value as `tellValue` tells it. */
interface Told {
  readonly kind: string;
  readonly text: string;
}

/** A longer text is no date. */
export const LONGEST_DATE = 40;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{2}:\d{2}.*)?$/;

/**
 * The days of a stored value; undefined where it is no date: temporal types with a day, years as whole numbers, and texts in ISO 8601. A time
 * with a zone counts by its own day, as it is written.
 */
export function daysOf({ kind, text }: Told): Days | undefined {
  switch (kind) {
    case 'DATE':
    case 'LOCAL DATETIME':
    case 'ZONED DATETIME':
    case 'STRING':
      return fromText(text.trim());
    case 'INTEGER':
      return /^\d{4}$/.test(text) ? fromText(text) : undefined;
    default:
      return undefined;
  }
}

function fromText(text: string): Days | undefined {
  const [, year = '', month, day] = ISO.exec(text) ?? [];
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (!isThere(first)) return undefined;
  if (day !== undefined) return { first, last: first, precision: 'day' };
  if (month !== undefined) return { first, last: `${year}-${month}-${daysIn(year, month)}`, precision: 'month' };
  return { first, last: `${year}-12-31`, precision: 'year' };
}

/** No thirtieth of February. */
const isThere = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

const daysIn = (year: string, month: string): string =>
  String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0');

/** What is known of when something was so. */
export type Span = PeriodRow & { readonly timeConflict: boolean };

const NO_DATES: Span = {
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  startPrecision: null,
  endPrecision: null,
  endOpen: null,
  lastObserved: null,
  timeConflict: false,
};

/**
 * The period between two stored values. Without an end it goes on; one that ends before it begins says nothing, and is told as a conflict.
 * Undefined where neither value is a date.
 */
export function spanOf(from: Told, to: Told): Span | undefined {
  const [start, end] = [daysOf(from), daysOf(to)];
  if (start === undefined && end === undefined) return undefined;
  if (start !== undefined && end !== undefined && end.last < start.first) return { ...NO_DATES, timeConflict: true };
  return {
    ...NO_DATES,
    startEarliest: start?.first ?? null,
    startLatest: start?.last ?? null,
    endEarliest: end?.first ?? null,
    endLatest: end?.last ?? null,
    startPrecision: start?.precision ?? null,
    endPrecision: end?.precision ?? null,
    // A text that is no date is not known, and nothing stored is an end that has not come.
    endOpen: to.kind === 'NULL' ? true : null,
  };
}

/** When all of these are so at once: a relationship is not there before its ends are. */
export function together(spans: readonly Span[]): Span {
  const [first = NO_DATES, ...others] = spans;
  return others.reduce(both, first);
}

function both(a: Span, b: Span): Span {
  const start = laterOf(a.startEarliest, b.startEarliest) === a.startEarliest ? a : b;
  const end = earlierOf(a.endLatest, b.endLatest) === a.endLatest ? a : b;
  return {
    ...NO_DATES,
    startEarliest: laterOf(a.startEarliest, b.startEarliest),
    startLatest: laterOf(a.startLatest, b.startLatest),
    endEarliest: earlierOf(a.endEarliest, b.endEarliest),
    endLatest: earlierOf(a.endLatest, b.endLatest),
    startPrecision: start.startPrecision,
    endPrecision: end.endPrecision,
    endOpen: a.endOpen === true && b.endOpen === true ? true : null,
    timeConflict: a.timeConflict || b.timeConflict,
  };
}

const laterOf = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null ? b : b === null ? a : a > b ? a : b;
const earlierOf = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null ? b : b === null ? a : a < b ? a : b;
