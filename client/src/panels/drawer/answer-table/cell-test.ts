import { tell, type Wire } from '@orrery/cypher/values/wire.ts';
import { isInternalProperty, labelOf, nodeName, valueText } from '../value-text.ts';

export type CellTest = (value: Wire) => boolean;

/**
 * What is written in the filter of a column: `text` for cells that hold it, whatever its case and accents, `!text` for those that do not,
 * `=text` for those that are it; figures and dates with `> 5`, `>= 5`, `< 5`, `<= 5`, `5..9`, `5..`, `..9`, days as `2024`, `2024-05` or
 * `2024-05-31`. Null where nothing is written.
 */
export function readCellTest(written: string): CellTest | null {
  const text = written.trim();
  if (text === '') return null;
  const range = readRange(text);
  if (range !== null) return (value) => isWithin(value, range);
  const rest = text.slice(1).trim();
  if (text.startsWith('!') && rest !== '') return (value) => !holds(value, fold(rest));
  if (text.startsWith('=') && rest !== '') return (value) => isEqual(value, rest);
  const folded = fold(text);
  return (value) => holds(value, folded);
}

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const holds = (value: Wire, folded: string): boolean => fold(readableText(value)).includes(folded);

function isEqual(value: Wire, text: string): boolean {
  const figure = figureOf(value);
  const number = readNumber(text);
  return (figure !== null && number !== null && figure === number) || fold(readableText(value)) === fold(text);
}

/** What a reader sees of a value; of a node or relationship without what serves the graph alone. */
function readableText(value: Wire): string {
  const told = tell(value);
  if (told.kind !== 'node' && told.kind !== 'relationship') return valueText(value);
  const head = told.kind === 'node' ? `${labelOf(told.value)} ${nodeName(told.value)}` : told.value.type;
  const rest = Object.entries(told.value.properties)
    .filter(([key]) => !isInternalProperty(key))
    .map(([, one]) => valueText(one));
  return [head, ...rest].join(' ');
}

interface Bound {
  readonly text: string;
  readonly number: number | null;
  /** Whether the bound itself is within. */
  readonly isIn: boolean;
}

interface Range {
  readonly least: Bound | null;
  readonly most: Bound | null;
}

const COMPARED = /^(>=|<=|>|<|≥|≤)\s*(.+)$/u;
const BETWEEN = /^(\S*)\s*(?:\.\.|…)\s*(\S*)$/u;
const DAY = /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]*)?)?)?$/u;

function readRange(text: string): Range | null {
  const [, sign, to] = COMPARED.exec(text) ?? [];
  if (sign !== undefined && to !== undefined) {
    const bound = readBound(to, !['>', '<'].includes(sign));
    if (bound === null) return null;
    return /[>≥]/u.test(sign) ? { least: bound, most: null } : { least: null, most: bound };
  }
  const [, from = '', until = ''] = BETWEEN.exec(text) ?? [];
  const [least, most] = [readBound(from, true), readBound(until, true)];
  const isWrong = (from !== '' && least === null) || (until !== '' && most === null) || (from === '' && until === '');
  if (isWrong) return null;
  return least !== null && most !== null && isAfter(least, most) ? { least: most, most: least } : { least, most };
}

function readBound(text: string, isIn: boolean): Bound | null {
  const number = readNumber(text);
  return number === null && !DAY.test(text) ? null : { text, number, isIn };
}

function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[,_\s](?=\d{3})/gu, '');
  const number = Number(plain);
  return plain === '' || Number.isNaN(number) ? null : number;
}

const isAfter = (a: Bound, b: Bound): boolean =>
  a.number !== null && b.number !== null ? a.number > b.number : a.text > b.text;

/** Of a list one item within is enough. */
function isWithin(value: Wire, range: Range): boolean {
  const told = tell(value);
  if (told.kind === 'list') return told.value.some((one) => isWithin(one, range));
  const figure = figureOf(value);
  if (figure !== null) return isFigureWithin(figure, range);
  const isDay = told.kind === 'temporal' || (told.kind === 'string' && /^\d{4}-\d\d/u.test(told.value));
  return isDay && isDayWithin(told.value, range);
}

function isFigureWithin(figure: number, { least, most }: Range): boolean {
  const isOver = least === null || (least.number !== null && compare(figure, least.number, least.isIn));
  return isOver && (most === null || (most.number !== null && compare(most.number, figure, most.isIn)));
}

/** As far as the bound says it: all of May 2024 is within `..2024-05`. */
function isDayWithin(day: string, { least, most }: Range): boolean {
  const isOver =
    least === null || (DAY.test(least.text) && compare(day.slice(0, least.text.length), least.text, least.isIn));
  return (
    isOver && (most === null || (DAY.test(most.text) && compare(most.text, day.slice(0, most.text.length), most.isIn)))
  );
}

const compare = <One extends number | string>(greater: One, less: One, isIn: boolean): boolean =>
  greater > less || (isIn && greater === less);

function figureOf(value: Wire): number | null {
  const told = tell(value);
  return told.kind === 'integer' || told.kind === 'float' ? Number(told.value) : null;
}
