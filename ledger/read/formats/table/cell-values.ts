import { hash } from 'node:crypto';
import type { EndDate } from '../../field-reader.ts';
import type { ClaimLine } from '../../lines.ts';
import type { Place, Problems } from '../../problem.ts';
import { type DateRange, parseDate } from '../../time.ts';
import type { CellMapping, DateMapping, EndMapping, NumberMapping } from './cells.ts';
import type { ClaimMapping } from './claim-rules.ts';
import { readDate } from './date-format.ts';
import type { ClaimRule } from './mapping.ts';
import { type NameReader, reportLeftOut } from './row-names.ts';
import type { Table, TableRow } from './table-rows.ts';

export interface RowReading extends Table {
  readonly names: NameReader;
  readonly problems: Problems;
  readonly leftOut: Problems | undefined;
}

/** One claim of the mapping, read in one row. */
export interface ClaimReading extends RowReading {
  readonly row: TableRow;
  readonly claim: ClaimMapping;
  /** As the mapping says it. */
  readonly rule: ClaimRule;
  readonly place: Place;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The figure of a row; undefined where the cell is empty, below the least figure, or no number, which is reported. */
export function numberOf(context: ClaimReading, mapping: NumberMapping): number | undefined {
  const { column, decimal, thousands, min, reason, empty = [] } = mapping;
  const [found = ''] = context.names.items(mapping, context.row);
  const text = found.trim();
  if (text === '' || empty.includes(text)) return undefined;
  const whole =
    thousands === undefined ? text : text.replaceAll(thousands === ' ' ? /[\s\u00A0\u202F]/g : thousands, '');
  const plain = decimal === ',' ? whole.replace(',', '.') : whole;
  const value = NUMBER.test(plain) && !(decimal === ',' && whole.includes('.')) ? Number(plain) : Number.NaN;
  if (!Number.isFinite(value)) {
    context.problems.add({
      ...context.place,
      code: 'bad-number',
      message: `${column}: "${text.slice(0, 40)}" is not a number`,
      remedy: /\d[.,\s]\d/.test(text)
        ? 'say how the column writes numbers ("decimal", "thousands"), or write digits, like 7000000000 or 7e9'
        : 'write digits, like 7000000000 or 7e9',
    });
    return undefined;
  }
  if (min === undefined || value >= min) return value;
  leave(context, { column, reason: reason ?? `below ${min}`, item: text });
  return undefined;
}

interface LeftCell {
  readonly column: string;
  readonly reason: string;
  /** What is left out; default the whole cell. */
  readonly item?: string;
}

export function leave(context: ClaimReading, { column, reason, item = context.row.cell(column) }: LeftCell): void {
  reportLeftOut(context, { row: context.row, column, item, reason });
}

export type Times = Partial<Pick<ClaimLine, 'at' | 'start' | 'end' | 'observed'>>;

export function timesOf(context: ClaimReading): Times {
  const { at, start, end, observed } = context.claim;
  return {
    ...(at === undefined ? {} : { at: dateOf(context, at) }),
    ...(start === undefined ? {} : { start: dateOf(context, start) }),
    ...(end === undefined ? {} : { end: endOf(context, end) }),
    ...(observed === undefined ? {} : { observed }),
  };
}

function endOf(context: ClaimReading, end: EndMapping): EndDate | undefined {
  const [text = ''] = context.names.items(end, context.row);
  if (end.open?.includes(text.trim()) === true) return { open: true };
  const range = dateOf(context, end);
  return range === undefined ? undefined : { open: false, range };
}

function dateOf(context: ClaimReading, mapping: DateMapping): DateRange | undefined {
  const { column, notAfter, reason, format = [], empty = [], about = [] } = mapping;
  const [found = ''] = context.names.items(mapping, context.row);
  const text = found.trim();
  if (text === '' || empty.includes(text)) return undefined;
  const mark = about.find((each) => text.startsWith(each));
  const rest = mark === undefined ? text : text.slice(mark.length).trim();
  const read = readDate(rest, { formats: format, lang: context.mapping.document.lang });
  const result = mark !== undefined && read.ok ? aboutOf(read.range) : read;
  if (!result.ok) {
    const message = `${column}: ${result.message}`;
    context.problems.add({ ...context.place, code: 'bad-date', message, remedy: result.remedy });
    return undefined;
  }
  const limit = notAfter === undefined ? '' : context.row.cell(notAfter).trim().slice(0, 10);
  if (limit === '' || (result.range.earliest ?? '') <= limit) return result.range;
  // Said once a row, however many claims have the date.
  if (isFirstWith(context, column)) leave(context, { column, reason: reason ?? `later than ${notAfter}`, item: text });
  return undefined;
}

const LENGTHS: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

/** A date that is not exact, in the words of the claims format. */
function aboutOf({ earliest, precision }: DateRange): ReturnType<typeof parseDate> {
  return parseDate(`${(earliest ?? '').slice(0, LENGTHS[precision] ?? 10)}~`);
}

function isFirstWith({ mapping, rule }: ClaimReading, column: string): boolean {
  const isOf = ({ at, start, end }: ClaimRule): boolean => [at, start, end].some((each) => each?.column === column);
  return mapping.claims.find(isOf) === rule;
}

/** A text that stands in the mapping, or in a cell of the row. */
export function wordOf({ names, row }: ClaimReading, from: string | CellMapping | undefined): string | undefined {
  if (from === undefined || typeof from === 'string') return from;
  const text = names.items(from, row).join(', ').trim();
  return text === '' ? undefined : text;
}

/**
 * What tells a claim of this row from the same claim of another. A figure that is said of two entities is an event of its own in each
 * row: a gift is given again.
 */
export function keyOf(context: ClaimReading): string | undefined {
  const { claim, row } = context;
  const hasFigure = claim.object !== undefined && claim.number !== undefined;
  const key = claim.key ?? (hasFigure ? 'row' : 'none');
  if (key === 'none') return undefined;
  if (key === 'row') return row.key;
  const text = wordOf(context, key);
  return text === undefined || text.length <= 60 ? text : hash('sha256', text).slice(0, 20);
}
