import { parseDate } from '../../time.ts';
import { guessFormats } from './date-format.ts';

/** What a column seems to hold, told by its header and by its cells. */
export interface ColumnGuess {
  readonly name: string;
  readonly filled: number;
  readonly distinct: number;
  readonly samples: readonly string[];
  readonly kind: 'id' | 'entity' | 'date' | 'number' | 'role' | 'unit' | 'text' | 'empty';
  /** Of an entity. */
  readonly type?: string;
  /** Of a date whose form the claims format does not have. */
  readonly format?: string;
  /** Of a date. */
  readonly when?: 'start' | 'end' | 'at';
  /** Of a figure. */
  readonly decimal?: ',' | '.';
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/person|people|name|author|donor|director|officer|employee|founder|member|boss|manager|owner|holder/i, 'Person'],
  [/company|firm|employer|business|vendor|supplier|bank|yard/i, 'Company'],
  [
    /organi[sz]ation|party|agency|institution|university|ministry|recipient|payee|beneficiary|payer|lab/i,
    'Organisation',
  ],
  [/place|city|country|town|location|address|region|port|harbou?r/i, 'Place'],
  [/product|model|item|goods|ship|boat|vessel/i, 'Product'],
  [/event|meeting/i, 'Event'],
];
const NUMBER = /^[+-]?[\d.,\s\u00A0]*\d$/;
const MANY = 0.9;

/** Looks at a column: `cells` are those of some rows, empty ones included. */
export function guessColumn(name: string, cells: readonly string[], lang: string): ColumnGuess {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const distinct = new Set(texts).size;
  const base = {
    name,
    filled: texts.length,
    distinct,
    samples: [...new Set(texts)].slice(0, 3).map((text) => text.slice(0, 40)),
  };
  if (texts.length === 0) return { ...base, kind: 'empty' };
  const share = (test: (text: string) => boolean): boolean => texts.filter(test).length >= texts.length * MANY;
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' ');
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
