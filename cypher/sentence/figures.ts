import { predicateOf } from '../model/predicates.ts';
import { textFor } from '../model/records/texts.ts';
import type { Language, SentenceClaim, SentenceValue } from './claim.ts';

/** The value of a claim as it stands in a sentence; `exact` is the figure in full where `text` rounds it. */
export interface ValueWords {
  readonly text: string;
  readonly exact: string | null;
  /** Words of a source, to be told between quotation marks. */
  readonly quoted: boolean;
}

/** More digits than a reader keeps in mind; the figure in full is told on request. */
const SIGNIFICANT = 3;
/** What a double can hold without the noise of its last bits: 3.5999999999999997e25 is 3.6e25. */
const TRUSTED = 15;
const SUPERSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit, index) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[index] ?? '']),
);

const UNITS: Readonly<Record<string, { readonly en: string; readonly enOne: string; readonly zh: string }>> = {
  parameters: { en: '{n} parameters', enOne: '{n} parameter', zh: '{n}個參數' },
  FLOP: { en: '{n} FLOP', enOne: '{n} FLOP', zh: '{n} FLOP' },
  datapoints: { en: '{n} datapoints', enOne: '{n} datapoint', zh: '{n}筆資料' },
  times: { en: '{n} times', enOne: 'once', zh: '{n}次' },
  'days/week': { en: '{n} days a week', enOne: 'one day a week', zh: '每週{n}天' },
  CNY: { en: '{n} RMB', enOne: '{n} RMB', zh: '人民幣{n}元' },
  USD: { en: '{n} US dollars', enOne: '{n} US dollar', zh: '{n}美元' },
};

/** What the claim says in words or figures, or null. A text comes before a figure: it is how the source put it. */
export function wordValue(claim: SentenceClaim, language: Language): ValueWords | null {
  const closed = claim.value === null ? undefined : predicateOf(claim.predicate).values?.[claim.value];
  if (closed !== undefined) return { text: closed[language], exact: null, quoted: false };
  const text = textFor(claim, 'value', language);
  if (text !== null && text !== '') return { text, exact: null, quoted: true };
  return wordFigure(claim, language);
}

/** "671 billion parameters", "3.6 × 10²⁵ FLOP", "97th"; null where there is no figure. */
export function wordFigure(figure: SentenceValue, language: Language): ValueWords | null {
  const { valueNumber, valueMin, valueMax, unit } = figure;
  if (valueNumber !== null) {
    if (unit === 'rank') return { text: rank(valueNumber, language), exact: null, quoted: false };
    const text = withUnit(short(valueNumber, unit, language), valueNumber, { unit, language });
    const exact = withUnit(full(valueNumber, unit, language), valueNumber, { unit, language });
    return { text, exact: exact === text ? null : exact, quoted: false };
  }
  const bounds = [valueMin, valueMax].filter((bound) => bound !== null);
  const [first, last] = [bounds[0], bounds.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range =
    first === last
      ? oneBound(short(first, unit, language), valueMin === null, language)
      : `${short(first, unit, language)}${language === 'en' ? ' to ' : '至'}${short(last, unit, language)}`;
  return { text: withUnit(range, last, { unit, language }), exact: null, quoted: false };
}

const oneBound = (text: string, isUpper: boolean, language: Language): string =>
  language === 'en' ? `${isUpper ? 'at most' : 'at least'} ${text}` : `${isUpper ? '至多' : '至少'} ${text}`;

interface UnitOf {
  readonly unit: string | null;
  readonly language: Language;
}

function withUnit(number: string, value: number, { unit, language }: UnitOf): string {
  if (unit === null) return number;
  const words = UNITS[unit] ?? { en: `{n} ${unit}`, enOne: `{n} ${unit}`, zh: `{n} ${unit}` };
  if (language === 'en') return (value === 1 ? words.enOne : words.en).replace('{n}', number);
  return words.zh
    .replace(/(?<=\p{Script=Han})\{n\}/u, ' {n}')
    .replace(/\{n\}(?=\p{Script=Han})/u, /\p{Script=Han}$/u.test(number) ? '{n}' : '{n} ')
    .replace('{n}', number);
}

const ORDINAL: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });

const rank = (value: number, language: Language): string =>
  language === 'en' ? `${value}${ORDINAL[ordinals.select(value)] ?? 'th'}` : `第 ${value} 名`;

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'zh-TW', options);
  formatters.set(key, known);
  return known;
}

/** Beyond this no language has a name for the number that a reader knows. */
const LARGEST_NAMED = 1e15;

const isPower = (value: number, unit: string | null): boolean =>
  value >= LARGEST_NAMED || (unit === 'FLOP' && value >= 1e6);

/** Rounded for reading. Floating-point operations, and what is too large for a name, are told in powers of ten, everything else in words. */
function short(value: number, unit: string | null, language: Language): string {
  if (isPower(value, unit)) return power(value, SIGNIFICANT);
  const options = {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: SIGNIFICANT,
    useGrouping: 'always',
  } as const;
  const parts = formatter(language, options).formatToParts(value);
  // Chinese writes 6,710 億: Intl leaves the space out.
  return parts.map(({ type, value: text }) => (type === 'compact' && language === 'zh' ? ` ${text}` : text)).join('');
}

function full(value: number, unit: string | null, language: Language): string {
  if (isPower(value, unit)) return power(value, TRUSTED);
  return formatter(language, { maximumSignificantDigits: TRUSTED, useGrouping: 'always' }).format(value);
}

function power(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const raised = [...exponent.replace('+', '')].map((digit) => SUPERSCRIPT[digit] ?? '⁻').join('');
  return `${Number(mantissa)} × 10${raised}`;
}
