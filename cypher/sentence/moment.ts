import type { Precision } from '../model/vocabularies.ts';
import type { Day, Language } from './claim.ts';

const DAY = 86_400_000;

/** A point in time as well as it is known; a missing bound means not known. */
export interface Moment {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly precision: Precision | null;
}

/** What kind of words: "on" a day, "in" a span, "about" and "between" as they stand, "by" and "after" with one bound. */
export type MomentWords =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'day' | 'span' | 'about' | 'between' | 'by' | 'after'; readonly text: string };

/** Words a moment by its precision: "July 2025", "late August 2025 (21–31 Aug)", "about 10 Sept 2025". */
export function wordMoment(moment: Moment, language: Language): MomentWords {
  const { earliest, latest, precision } = moment;
  if (earliest === null && latest === null) return { kind: 'unknown' };
  if (earliest === null) return { kind: 'by', text: formatDay(latest ?? '', language) };
  if (latest === null) return { kind: 'after', text: formatDay(earliest, language) };
  if (earliest === latest) return { kind: 'day', text: formatDay(earliest, language) };
  return wordSpan({ earliest, latest, precision }, language);
}

interface Span {
  readonly earliest: Day;
  readonly latest: Day;
  readonly precision: Precision | null;
}

function wordSpan(span: Span, language: Language): MomentWords {
  if (span.precision === 'approximate') return { kind: 'about', text: about(middle(span), language) };
  if (span.precision === 'week') return { kind: 'span', text: week(span.earliest, language) };
  if (isWholeYear(span)) return { kind: 'span', text: formatYear(span.earliest, language) };
  if (isWholeMonth(span)) return { kind: 'span', text: formatMonth(span.earliest, language) };
  const third = thirdOfMonth(span, language);
  return third === null ? { kind: 'between', text: between(span, language) } : { kind: 'span', text: third };
}

const date = (iso: Day): Date => new Date(`${iso}T00:00:00Z`);

/** To build a formatter costs more than to use it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(iso: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-TW', { ...options, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(date(iso));
}

export const formatDay = (iso: Day, language: Language): string =>
  format(iso, language, { year: 'numeric', month: language === 'en' ? 'short' : 'long', day: 'numeric' });

export const formatMonth = (iso: Day, language: Language): string =>
  format(iso, language, { year: 'numeric', month: 'long' });

export const formatYear = (iso: Day, language: Language): string => format(iso, language, { year: 'numeric' });

/** "21–31 Aug" or "8月21日至31日": the year is said elsewhere. Not `formatRange`, whose spaces differ by ICU version. */
function formatDays(span: Span, language: Language): string {
  const options: Intl.DateTimeFormatOptions = { month: language === 'en' ? 'short' : 'long', day: 'numeric' };
  return language === 'en'
    ? `${day(span.earliest)}–${format(span.latest, language, options)}`
    : `${format(span.earliest, language, options)}至${day(span.latest)}日`;
}

interface Middle {
  readonly iso: Day;
  readonly days: number;
}

function middle(span: Span): Middle {
  const from = date(span.earliest).getTime();
  const to = date(span.latest).getTime();
  const half = Math.round((to - from) / DAY / 2) * DAY;
  return { iso: new Date(from + half).toISOString().slice(0, 10), days: (to - from) / DAY };
}

/** The bounds of an approximate date were widened by the importer; its middle is what the source said. */
function about({ iso, days }: Middle, language: Language): string {
  const said =
    days > 300 ? formatYear(iso, language) : days > 40 ? formatMonth(iso, language) : formatDay(iso, language);
  return language === 'en' ? `about ${said}` : `約${said}`;
}

function week(monday: Day, language: Language): string {
  const day = formatDay(monday, language);
  return language === 'en' ? `the week of ${day}` : `${day}當週`;
}

const lastDayOfMonth = (iso: Day): number => new Date(Date.UTC(year(iso), month(iso), 0)).getUTCDate();
const year = (iso: Day): number => Number(iso.slice(0, 4));
const month = (iso: Day): number => Number(iso.slice(5, 7));
const day = (iso: Day): number => Number(iso.slice(8, 10));

const sameMonth = (span: Span): boolean => span.earliest.slice(0, 7) === span.latest.slice(0, 7);

const isWholeMonth = (span: Span): boolean =>
  sameMonth(span) && day(span.earliest) === 1 && day(span.latest) === lastDayOfMonth(span.latest);

const isWholeYear = (span: Span): boolean =>
  span.earliest === `${year(span.latest)}-01-01` && span.latest === `${year(span.latest)}-12-31`;

function thirdOfMonth(span: Span, language: Language): string | null {
  if (!sameMonth(span)) return null;
  const third = thirdName(day(span.earliest), day(span.latest), lastDayOfMonth(span.latest));
  if (third === null) return null;
  const whole = formatMonth(span.earliest, language);
  const days = formatDays(span, language);
  return language === 'en' ? `${third.en} ${whole} (${days})` : `${whole}${third.zh}（${days}）`;
}

function thirdName(first: number, last: number, end: number): { en: string; zh: string } | null {
  if (first === 1 && last === 10) return { en: 'early', zh: '上旬' };
  if (first === 11 && last === 20) return { en: 'mid', zh: '中旬' };
  if (first === 21 && last === end) return { en: 'late', zh: '下旬' };
  return null;
}

function between(span: Span, language: Language): string {
  const [from, to] = [formatDay(span.earliest, language), formatDay(span.latest, language)];
  return language === 'en' ? `between ${from} and ${to}` : `${from}至${to}之間`;
}
