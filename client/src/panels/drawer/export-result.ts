import { tell, type Wire } from '@orrery/cypher/values/wire.ts';
import type { CypherAnswer } from '../../api/answers.ts';
import { valueText } from './value-text.ts';

type Result = Pick<CypherAnswer, 'columns' | 'rows'>;

/** What a spreadsheet would take for a formula: a text that begins so gets an apostrophe. Figures keep their minus. */
const FORMULA = /^[=+\-@\t\r]/;

/** The text of a cell, empty for null. */
const safeText = (value: Wire): string => {
  if (value === null) return '';
  const { kind } = tell(value);
  const text = valueText(value);
  const isFigure = kind === 'integer' || kind === 'float';
  return !isFigure && FORMULA.test(text) ? `'${text}` : text;
};

const quoted = (text: string, special: RegExp): string =>
  special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const csvCell = (value: Wire): string => quoted(safeText(value), /[",\r\n]/);
const tsvCell = (value: Wire): string => quoted(safeText(value), /["\t\r\n]/);

/** What a table of our own puts into a cell. */
export type CsvCell = string | number | null;

/** Cells as a file, line by line, with a mark by which spreadsheets know UTF-8; no text becomes a formula. Null is an empty cell. */
export const csvText = (lines: readonly (readonly Wire[])[]): string =>
  `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** Comma separated, with the names of the columns first. */
export const toCsv = ({ columns, rows }: Result): string => csvText([columns, ...rows]);

/** Comma separated for an import, which is no spreadsheet: every text stands as it is. */
export const toTable = ({ columns, rows }: Result): string =>
  [columns, ...rows]
    .map((cells) => cells.map((value) => quoted(value === null ? '' : valueText(value), /[",\r\n]/)).join(','))
    .map((line) => `${line}\n`)
    .join('');

/** Tab separated, with the names of the columns first: what spreadsheets take from the clipboard. */
export const toTsv = ({ columns, rows }: Result): string =>
  [columns, ...rows].map((cells) => cells.map(tsvCell).join('\t')).join('\n');

/** Tagged JSON: `{ columns, rows }`, exact. */
export const toJson = ({ columns, rows }: Result): string => `${JSON.stringify({ columns, rows }, null, 1)}\n`;

/** One object a row, by the names of the columns; of columns that are called alike the later get a number. */
export function toJsonLines({ columns, rows }: Result): string {
  const names = columns.map((column, at) => {
    const before = columns.slice(0, at).filter((other) => other === column).length;
    return before === 0 ? column : `${column} (${before + 1})`;
  });
  return rows
    .map((row) => `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])))}\n`)
    .join('');
}

/** Hands a text to the browser as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
