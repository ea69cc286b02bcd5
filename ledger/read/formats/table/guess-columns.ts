import { parseDate } from '../../time.ts';
import { guessFormats } from './date-format.ts';

/** What a column seems to hold, told by its header and by its cells. */
export interface ColumnGuess {
  readonly name: string;
  readonly filled: number;
  readonly distinct: number;
  readonly samples: readonly string[];
  readonly kind: 'id' | 'entity' | 'date' | 'number' | 'role' | 'unit' | 'type' | 'relation' | 'text' | 'empty';
  /** Whether a cell has several, a line each. */
  readonly isList: boolean;
  /** How often each text is there; of a column of few different ones. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of an entity. */
  readonly type?: string;
  /** Of an entity: the column that says its type. */
  readonly typeColumn?: ColumnGuess;
  /** Of an entity: which end of a relation it is. */
  readonly end?: 'from' | 'to';
  /** Of a date whose form the claims format does not have. */
  readonly format?: string;
  /** Of a date. */
  readonly when?: 'start' | 'end' | 'at';
  /** Of a figure. */
  readonly decimal?: ',' | '.';
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/person|people|author|donor|director|officer|employee|founder|member|boss|manager|owner|holder/i, 'Person'],
  [/company|firm|employer|business|vendor|supplier|bank|yard/i, 'Company'],
  [
    /organi[sz]ation|party|agency|institution|university|ministry|recipient|payee|beneficiary|payer|lab/i,
    'Organisation',
  ],
  [/place|city|country|town|location|address|region|port|harbou?r/i, 'Place'],
  [/product|model|item|goods|ship|boat|vessel/i, 'Product'],
  [/event|meeting/i, 'Event'],
  // Last, for the name of a firm is a name, too.
  [/name/i, 'Person'],
];
const NUMBER = /^[+-]?[\d.,\s\u00A0]*\d$/;
const MANY = 0.9;

/** Words of a column of types or relations: more different ones are names. */
const KINDS = 30;

/** The two ends of a table of relations, and what may stand before "type" in the header of the types of each. */
const ENDS: readonly (readonly [from: string, to: string])[] = [
  ['source', 'target'],
  ['from', 'to'],
  ['subject', 'object'],
  ['head', 'tail'],
  ['src', 'dst'],
  ['start', 'end'],
  ['node1', 'node2'],
];
const END_NOISE = /\b(?:name|label|node|entity|id)\b/g;
const TYPE_WORD = /^(?:(?:entity|node) )?(?:type|kind|category|class|schema|label)$/i;
const RELATION_WORD =
  /^(?:relation(?:ship)?|predicate|verb|interaction|connection|rel|(?:edge|link|relation(?:ship)?) ?(?:type|kind|label))$/i;

/** Looks at all columns: what each seems to hold, and what columns say of each other. Cells are those of some rows, empty ones included. */
export function guessColumns(columns: ReadonlyMap<string, readonly string[]>): readonly ColumnGuess[] {
  const guesses = [...columns].map(([name, cells]) => guessColumn(name, cells, 'en'));
  const ends = endsOf(guesses);
  const isKind = ({ distinct, kind, isList }: ColumnGuess): boolean =>
    distinct > 0 && distinct <= KINDS && !isList && ['text', 'entity', 'role'].includes(kind);
  const relation =
    ends === undefined
      ? undefined
      : (guesses.find((column) => RELATION_WORD.test(wordsOf(column.name)) && isKind(column)) ??
        guesses.find((column) => TYPE_WORD.test(wordsOf(column.name)) && isKind(column)));
  // In a table of relations the types of the ends have the name of the end before them.
  const typeColumns = guesses.filter(
    (column) =>
      column !== relation &&
      isKind(column) &&
      /\b(?:type|kind|category|class|schema|label)$/i.test(wordsOf(column.name)),
  );
  const subject = guesses.find(({ kind }) => kind === 'entity') ?? guesses.find(({ kind }) => kind === 'text');
  const typeColumnOf = (column: ColumnGuess): ColumnGuess | undefined =>
    typeColumns.find((one) => {
      const before = wordsOf(one.name)
        .replace(/ ?(?:type|kind|category|class|schema|label)$/i, '')
        .toLowerCase();
      if (before === '') return ends === undefined && column === subject;
      return [wordsOf(column.name), wordsOf(column.name).replace(/ (?:name|id|label)$/i, '')].some(
        (words) => words.toLowerCase() === before,
      );
    }) ??
    (ends === undefined && column === subject
      ? typeColumns.find(({ name }) => TYPE_WORD.test(wordsOf(name)))
      : undefined);
  return guesses.map((column): ColumnGuess => {
    if (column === relation) return { ...column, kind: 'relation' };
    if (
      typeColumns.includes(column) &&
      guesses.some((one) => isNamed(one, ends, subject) && typeColumnOf(one) === column)
    )
      return { ...column, kind: 'type' };
    if (!isNamed(column, ends, subject)) return column;
    const typeColumn = typeColumnOf(column);
    const end = column === ends?.from ? 'from' : column === ends?.to ? 'to' : undefined;
    return {
      ...column,
      ...(end === undefined ? {} : { kind: 'entity', type: column.type ?? 'Concept', end }),
      ...(typeColumn === undefined ? {} : { kind: 'entity', typeColumn }),
    };
  });
}

interface EndColumns {
  readonly from: ColumnGuess;
  readonly to: ColumnGuess;
}

const isNamed = (column: ColumnGuess, ends: EndColumns | undefined, subject: ColumnGuess | undefined): boolean =>
  column.kind === 'entity' || column === ends?.from || column === ends?.to || column === subject;

function endsOf(guesses: readonly ColumnGuess[]): EndColumns | undefined {
  // A date or a figure is no end: "from" and "to" are dates as often.
  const free = guesses.filter(({ kind }) => kind === 'text' || kind === 'entity' || kind === 'id' || kind === 'number');
  const called = (word: string): ColumnGuess | undefined =>
    free.find(({ name }) => wordsOf(name).toLowerCase().replaceAll(END_NOISE, '').trim() === word);
  for (const [from, to] of ENDS) {
    const [one, other] = [called(from), called(to)];
    if (one !== undefined && other !== undefined) return { from: one, to: other };
  }
  return undefined;
}

const wordsOf = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_.-]/g, ' ');

/** Looks at a column by itself. */
export function guessColumn(name: string, cells: readonly string[], lang: string): ColumnGuess {
  const isList = cells.some((cell) => cell.trim().includes('\n'));
  const texts = cells
    .flatMap((cell) => (isList ? cell.split('\n') : [cell]).map((text) => text.trim()))
    .filter((text) => text !== '');
  const counts = new Map<string, number>();
  for (const text of cells.map((cell) => cell.trim())) counts.set(text, (counts.get(text) ?? 0) + 1);
  const distinct = new Set(texts).size;
  const base = {
    name,
    isList,
    counts: distinct <= KINDS ? counts : NO_COUNTS,
    filled: texts.length,
    distinct,
    samples: [...new Set(texts)].slice(0, 3).map((text) => text.slice(0, 40)),
  };
  if (texts.length === 0) return { ...base, kind: 'empty' };
  const share = (test: (text: string) => boolean): boolean => texts.filter(test).length >= texts.length * MANY;
  const words = wordsOf(name);
  const isDateWord = /date|since|from|start|until|end|year|day|when|founded|born|launched|published/i.test(words);
  const date = dateOf(texts, lang, isDateWord);
  if (date !== undefined) {
    const when = /until|end|\bto\b|left|resigned/i.test(words)
      ? 'end'
      : /since|from|start|appointed/i.test(words)
        ? 'start'
        : 'at';
    return { ...base, kind: 'date', when, ...date };
  }
  if (/^id$|\bid$|^nr\.?$|^no\.?$|\bkey$|number$/i.test(words) && distinct === texts.length)
    return { ...base, kind: 'id' };
  if (share((text) => NUMBER.test(text))) {
    const decimal =
      share((text) => !/\.\d{1,2}$/.test(text)) && texts.some((text) => /,\d{1,2}$/.test(text)) ? ',' : '.';
    return { ...base, kind: 'number', decimal };
  }
  if (/currency|unit/i.test(words)) return { ...base, kind: 'unit' };
  if (/title|role|position|function|job|rank/i.test(words)) return { ...base, kind: 'role' };
  const type = TYPES.find(([pattern]) => pattern.test(words))?.[1];
  if (type !== undefined && share((text) => text.length <= 80)) return { ...base, kind: 'entity', type };
  return { ...base, kind: 'text' };
}

const NO_COUNTS: ReadonlyMap<string, number> = new Map();

function dateOf(texts: readonly string[], lang: string, isDateWord: boolean): Pick<ColumnGuess, 'format'> | undefined {
  const isPlain = (text: string): boolean => parseDate(text.replace(/[T ]\d{1,2}:\d{2}.*$/, '')).ok;
  const plain = texts.filter(isPlain).length;
  // A year alone may as well be a figure.
  if (plain >= texts.length * MANY) return isDateWord || texts.some((text) => text.length > 4) ? {} : undefined;
  const [first = ''] = texts;
  const format = guessFormats(first, lang).find(
    (each) => texts.filter((text) => guessFormats(text, lang).includes(each)).length >= texts.length * MANY,
  );
  return format === undefined ? undefined : { format };
}
