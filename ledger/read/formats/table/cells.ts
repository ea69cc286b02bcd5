import { z } from 'zod';
import { isDateFormat } from './date-format.ts';

export const text = z.string().min(1);
export const texts = z.array(text).min(1);
const oneOrMore = z
  .union([text, texts])
  .transform((value): readonly string[] => (typeof value === 'string' ? [value] : value));

/** What a cell or an item of it must be like: any of the conditions suffices. */
const conditions = {
  is: texts.optional(),
  startsWith: texts.optional(),
  hasWord: texts.optional(),
  fewerWords: z.int().positive().optional(),
  moreWords: z.int().positive().optional(),
};

/** Which items of a cell are left out, and why. */
const leaveOut = z.strictObject({
  reason: text,
  ...conditions,
  /** Names of another entity of this mapping. */
  namesOf: text.optional(),
});

const spellings = z.record(z.string(), z.union([text, texts]));

/** What is done to the items of a cell, one after the other; a cell starts as one item. */
const step = z.union([
  z.strictObject({ rewrite: z.array(z.strictObject({ startsWith: text, as: texts })).min(1) }),
  z.strictObject({ split: texts }),
  z.strictObject({ rejoin: z.literal('leading-space') }),
  z.strictObject({ headings: texts }),
  z.strictObject({ spaces: z.literal('one') }),
  z.strictObject({ strip: texts }),
  z.strictObject({ keepAfter: texts }),
  z.strictObject({ keepBefore: texts }),
  z.strictObject({ dropAtStart: texts }),
  z.strictObject({ dropAtEnd: texts }),
  z.strictObject({ dropInBrackets: texts }),
  z.strictObject({ spell: spellings }),
  z.strictObject({ lookup: spellings }),
  z.strictObject({ leaveOut }),
]);
export type Step = z.infer<typeof step>;

const COLUMN_IN = /\{([^{}]+)\}/g;
const template = text.refine((value) => columnsIn(value).length > 0, {
  error: 'names no column: write {Column} for each cell, or use "column"',
});

/** Where a text comes from: one column, or several as they stand in a text (`{First} {Last}`). */
export const cellShape = { column: text.optional(), text: template.optional(), steps: z.array(step).default([]) };
export const cellSchema = z.strictObject(cellShape).refine(isOneSource, { error: 'give either "column" or "text"' });

export interface CellMapping {
  readonly column?: string | undefined;
  readonly text?: string | undefined;
  readonly steps: readonly Step[];
}

export function isOneSource({
  column,
  text: own,
}: {
  column?: string | undefined;
  text?: string | undefined;
}): boolean {
  return (column === undefined) !== (own === undefined);
}

export { template };

/** The columns a text names in braces. */
export function columnsIn(value: string): readonly string[] {
  return [...value.matchAll(COLUMN_IN)].flatMap(([, column]) => (column === undefined ? [] : [column]));
}

/** The columns a cell is made of. */
export function columnsOfCell({ column, text: own }: Pick<CellMapping, 'column' | 'text'>): readonly string[] {
  return column === undefined ? columnsIn(own ?? '') : [column];
}

/** What a cell is called in messages. */
export function labelOfCell({ column, text: own }: Pick<CellMapping, 'column' | 'text'>): string {
  return column ?? own ?? '';
}

/** The text of a cell before any step; empty where each of its columns is. */
export function textOfCell(cell: Pick<CellMapping, 'column' | 'text'>, textIn: (column: string) => string): string {
  if (cell.column !== undefined) return textIn(cell.column);
  const columns = columnsOfCell(cell);
  if (columns.every((column) => textIn(column).trim() === '')) return '';
  const filled = (cell.text ?? '').replaceAll(COLUMN_IN, (_, column: string) => textIn(column).trim());
  return filled.replaceAll(/\s+/g, ' ').trim();
}

const format = oneOrMore.refine((formats) => formats.every(isDateFormat), {
  error:
    'is no date format: write yyyy or yy, MM, M, MMM or MMMM, dd or d, as in dd.MM.yyyy; or epoch-seconds, epoch-milliseconds',
});

const dateShape = {
  column: text,
  steps: z.array(step).default([]),
  format: format.optional(),
  /** Words that mean that there is no date: `0000-00-00`, `n/a`. */
  empty: oneOrMore.optional(),
  /** What a date that is not exact begins with: `c. `. */
  about: oneOrMore.optional(),
  notAfter: text.optional(),
  reason: text.optional(),
};
export const dateSchema = z.strictObject(dateShape);
export type DateMapping = z.infer<typeof dateSchema>;

/** `open`: words that mean that it is going on: `present`. */
export const endSchema = z.strictObject({ ...dateShape, open: oneOrMore.optional() });
export type EndMapping = z.infer<typeof endSchema>;

export const numberSchema = z.strictObject({
  column: text,
  steps: z.array(step).default([]),
  decimal: z.enum(['.', ',']).default('.'),
  /** What stands between the thousands, like a comma or a space. */
  thousands: z.string().length(1).optional(),
  empty: oneOrMore.optional(),
  min: z.number().optional(),
  reason: text.optional(),
});
export type NumberMapping = z.infer<typeof numberSchema>;

/** A condition on the cell of a row. */
export const rowCondition = z.strictObject({ column: text, ...conditions, empty: z.literal(true).optional() });
export type RowCondition = z.infer<typeof rowCondition>;

/** Whether any of the conditions holds of a text. */
export function holds(value: string, rule: Omit<RowCondition, 'column'>): boolean {
  const item = value.trim();
  const words = item.split(/\s+/).filter((word) => word !== '').length;
  return (
    (rule.empty === true && item === '') ||
    rule.is?.includes(item) === true ||
    rule.startsWith?.some((start) => item.startsWith(start)) === true ||
    (rule.hasWord !== undefined && hasWord(item, lowerCase(rule.hasWord))) ||
    (rule.fewerWords !== undefined && words < rule.fewerWords) ||
    (rule.moreWords !== undefined && words > rule.moreWords)
  );
}

const lowered = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The words of a rule in lower case, made once for each: they are asked for at every item of the table. */
export function lowerCase(words: readonly string[]): ReadonlySet<string> {
  const known = lowered.get(words) ?? new Set(words.map((word) => word.toLowerCase()));
  lowered.set(words, known);
  return known;
}

function hasWord(item: string, words: ReadonlySet<string>): boolean {
  return item.split(/[\s-]+/).some((word) => words.has(word.toLowerCase()));
}
