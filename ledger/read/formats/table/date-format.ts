import { type DateResult, parseDate } from '../../time.ts';

/** What a cell that holds a date may be told beside its text. */
export interface DateReading {
  /** `dd.MM.yyyy`, tried in order; none: the forms of the claims format, and timestamps. */
  readonly formats: readonly string[];
  /** For the names of months, beside the English ones. */
  readonly lang: string;
}

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/;
const TOKEN = /'[^']*'|y+|M+|d+|H+|m+|s+|S+|[^yMdHmsS']/g;

/** Whether a text can be a date format: it names a year, and no letter twice too often. */
export function isDateFormat(format: string): boolean {
  if (Object.hasOwn(EPOCHS, format)) return true;
  const tokens = format.match(TOKEN) ?? [];
  return (
    tokens.some((token) => token === 'yyyy' || token === 'yy') &&
    tokens.every((token) => patternOf(token) !== undefined)
  );
}

/** Reads a date as a column writes it. The time of day is cut: a claim holds for a day. */
export function readDate(text: string, { formats, lang }: DateReading): DateResult {
  for (const format of formats) {
    const found = inFormat(text, format, lang);
    if (found !== undefined) return parseDate(found);
  }
  if (formats.length > 0) {
    return { ok: false, message: `"${text}" is not written ${formats.join(' or ')}`, remedy: hint(text, lang) };
  }
  const result = parseDate(TIMESTAMP.exec(text)?.[1] ?? text);
  return result.ok ? result : { ...result, remedy: `${hintOr(text, lang)}${result.remedy}` };
}

function hint(text: string, lang: string): string {
  return hintOr(text, lang) + 'add the way it is written to "format", or list what means no date under "empty"';
}

function hintOr(text: string, lang: string): string {
  const formats = guessFormats(text, lang);
  return formats.length === 0
    ? ''
    : `if the column is written so, say format: ${formats.join(' or ')} in the mapping; else `;
}

/** How many milliseconds one of them has, and how many digits a day of our time: `20111229` is none. */
const EPOCHS: Readonly<Record<string, { readonly unit: number; readonly form: RegExp }>> = {
  'epoch-seconds': { unit: 1000, form: /^-?\d{9,11}$/ },
  'epoch-milliseconds': { unit: 1, form: /^-?\d{11,14}$/ },
};

/** The date as the claims format writes it; undefined when it is not written so. */
function inFormat(text: string, format: string, lang: string): string | undefined {
  const epoch = EPOCHS[format];
  if (epoch !== undefined) return epoch.form.test(text) ? isoDay(Number(text) * epoch.unit) : undefined;
  const tokens = format.match(TOKEN) ?? [];
  const source = tokens.map((token) => patternOf(token) ?? '').join('');
  const found = new RegExp(`^${source}$`, 'iu').exec(text);
  if (found === null) return undefined;
  const part = (letter: string): string | undefined => {
    const at = tokens.filter(isCaptured).findIndex((token) => token.startsWith(letter));
    return at === -1 ? undefined : found[at + 1];
  };
  const month = tokens.some((token) => token === 'MMM' || token === 'MMMM')
    ? monthNumber(part('M') ?? '', lang)
    : part('M');
  return month === null ? undefined : written({ year: part('y') ?? '', month, day: part('d') });
}

/** A year of two digits is the one between 1950 and 2049; a part that is zero is not known. */
function written({ year, month, day }: { year: string; month: string | undefined; day: string | undefined }): string {
  const full = year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  if (month === undefined || Number(month) === 0) return full;
  const known = `${full}-${month.padStart(2, '0')}`;
  return day === undefined || Number(day) === 0 ? known : `${known}-${day.padStart(2, '0')}`;
}

const PATTERNS: Readonly<Record<string, string>> = {
  yyyy: '(\\d{4})',
  yy: '(\\d{2})',
  MMMM: '(\\p{L}+\\.?)',
  MMM: '(\\p{L}+\\.?)',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  dd: '(\\d{2})',
  d: '(\\d{1,2})',
  HH: '\\d{2}',
  H: '\\d{1,2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
  SSS: '\\d+',
};

function patternOf(token: string): string | undefined {
  if (Object.hasOwn(PATTERNS, token)) return PATTERNS[token];
  if (token.startsWith("'")) return escaped(token.slice(1, -1));
  return /^[yMdHmsS]/.test(token) ? undefined : escaped(token);
}

function isCaptured(token: string): boolean {
  return PATTERNS[token]?.startsWith('(') === true;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function monthNumber(name: string, lang: string): string | null {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  for (let month = 0; month < 12; month += 1) {
    if (monthNames(month, lang).includes(wanted)) return String(month + 1);
  }
  return null;
}

function monthNames(month: number, lang: string): readonly string[] {
  const day = new Date(Date.UTC(2000, month, 15));
  const known = lang === 'und' || Intl.DateTimeFormat.supportedLocalesOf([lang]).length === 0 ? ['en'] : ['en', lang];
  return known.flatMap((each) =>
    (['short', 'long'] as const).map((width) =>
      new Intl.DateTimeFormat(each, { month: width, timeZone: 'UTC' }).format(day).toLowerCase().replace(/\.$/, ''),
    ),
  );
}

function isoDay(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

const COMMON = [
  'dd.MM.yyyy',
  'd.M.yyyy',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'd/M/yyyy',
  'M/d/yyyy',
  'dd-MM-yyyy',
  'yyyy/MM/dd',
  'yyyyMMdd',
  'yyyy-M-d',
  'd MMM yyyy',
  'd MMMM yyyy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
  'MMM yyyy',
  'MMMM yyyy',
  'MMM-yy',
  'dd-MMM-yyyy',
  'dd-MMM-yy',
  'MM/yyyy',
  'dd/MM/yyyy HH:mm',
  'dd/MM/yyyy HH:mm:ss',
  'dd.MM.yyyy HH:mm',
  'epoch-milliseconds',
] as const;

/** The common ways of writing a date that a text fits; the narrower one of two that differ in leading zeros alone. */
export function guessFormats(text: string, lang: string): readonly string[] {
  const fits = COMMON.filter((format) => {
    if (format === 'epoch-milliseconds' && !/^1\d{12}$/.test(text)) return false;
    const found = inFormat(text, format, lang);
    return found !== undefined && parseDate(found).ok;
  });
  return fits.filter((format) => !fits.some((other) => other.length > format.length && isLoose(format, other)));
}

function isLoose(format: string, other: string): boolean {
  const bare = (one: string): string => one.replaceAll(/([a-zA-Z])\1*/g, '$1');
  return bare(format) === bare(other);
}
