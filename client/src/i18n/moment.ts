import type { IsoDate, Precision } from '../graph/types.ts';
import { intlTag, type Locale } from './locale.ts';

const DAY = 86_400_000;

/** A point in time as well as it is known; a missing bound means not known. */
export interface Moment {
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
  readonly precision: Precision | null;
}

/** What kind of words: "on" a day, "in" a span, "about" and "between" as they stand, "by" and "after" with one bound. */
export type MomentWords =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'day' | 'span' | 'about' | 'between' | 'by' | 'after'; readonly text: string };

/** Words a moment by its precision: "July 2025", "late August 2025 (21–31 Aug)", "about 10 Sept 2025". */
export function wordMoment(moment: Moment, locale: Locale): MomentWords {
  const { earliest, latest, precision } = moment;
  if (earliest === null && latest === null) return { kind: 'unknown' };
  if (earliest === null) return { kind: 'by', text: formatDay(latest ?? '', locale) };
  if (latest === null) return { kind: 'after', text: formatDay(earliest, locale) };
  if (earliest === latest) return { kind: 'day', text: formatDay(earliest, locale) };
  return wordSpan({ earliest, latest, precision }, locale);
}

interface Span {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  readonly precision: Precision | null;
}

function wordSpan(span: Span, locale: Locale): MomentWords {
  if (span.precision === 'APPROXIMATE') return { kind: 'about', text: about(middle(span), locale) };
  if (span.precision === 'WEEK') return { kind: 'span', text: week(span.earliest, locale) };
  if (isWholeYear(span)) return { kind: 'span', text: formatYear(span.earliest, locale) };
  if (isWholeMonth(span)) return { kind: 'span', text: formatMonth(span.earliest, locale) };
  const third = thirdOfMonth(span, locale);
  return third === null ? { kind: 'between', text: between(span, locale) } : { kind: 'span', text: third };
}

const date = (iso: IsoDate): Date => new Date(`${iso}T00:00:00Z`);

const format = (iso: IsoDate, locale: Locale, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(intlTag(locale), { ...options, timeZone: 'UTC' }).format(date(iso));

export const formatDay = (iso: IsoDate, locale: Locale): string =>
  format(iso, locale, { year: 'numeric', month: locale === 'en' ? 'short' : 'long', day: 'numeric' });

/** As it is spoken: "10 October 2025". */
export const formatLongDay = (iso: IsoDate, locale: Locale): string =>
  format(iso, locale, { year: 'numeric', month: 'long', day: 'numeric' });

export const formatMonth = (iso: IsoDate, locale: Locale): string =>
  format(iso, locale, { year: 'numeric', month: 'long' });

export const formatYear = (iso: IsoDate, locale: Locale): string => format(iso, locale, { year: 'numeric' });

/** "21–31 Aug" or "8月21日至31日": the year is said elsewhere. Not `formatRange`, whose spaces differ by ICU version. */
function formatDays(span: Span, locale: Locale): string {
  const options: Intl.DateTimeFormatOptions = { month: locale === 'en' ? 'short' : 'long', day: 'numeric' };
  return locale === 'en'
    ? `${day(span.earliest)}–${format(span.latest, locale, options)}`
    : `${format(span.earliest, locale, options)}至${day(span.latest)}日`;
}

interface Middle {
  readonly iso: IsoDate;
  readonly days: number;
}

function middle(span: Span): Middle {
  const from = date(span.earliest).getTime();
  const to = date(span.latest).getTime();
  const half = Math.round((to - from) / DAY / 2) * DAY;
  return { iso: new Date(from + half).toISOString().slice(0, 10), days: (to - from) / DAY };
}

/** The bounds of an approximate date were widened by the importer; its middle is what the source said. */
function about({ iso, days }: Middle, locale: Locale): string {
  const said = days > 300 ? formatYear(iso, locale) : days > 40 ? formatMonth(iso, locale) : formatDay(iso, locale);
  return locale === 'en' ? `about ${said}` : `約${said}`;
}

function week(monday: IsoDate, locale: Locale): string {
  const day = formatDay(monday, locale);
  return locale === 'en' ? `the week of ${day}` : `${day}當週`;
}

const lastDayOfMonth = (iso: IsoDate): number => new Date(Date.UTC(year(iso), month(iso), 0)).getUTCDate();
const year = (iso: IsoDate): number => Number(iso.slice(0, 4));
const month = (iso: IsoDate): number => Number(iso.slice(5, 7));
const day = (iso: IsoDate): number => Number(iso.slice(8, 10));

const sameMonth = (span: Span): boolean => span.earliest.slice(0, 7) === span.latest.slice(0, 7);

const isWholeMonth = (span: Span): boolean =>
  sameMonth(span) && day(span.earliest) === 1 && day(span.latest) === lastDayOfMonth(span.latest);

const isWholeYear = (span: Span): boolean =>
  span.earliest === `${year(span.latest)}-01-01` && span.latest === `${year(span.latest)}-12-31`;

function thirdOfMonth(span: Span, locale: Locale): string | null {
  if (!sameMonth(span)) return null;
  const third = thirdName(day(span.earliest), day(span.latest), lastDayOfMonth(span.latest));
  if (third === null) return null;
  const whole = formatMonth(span.earliest, locale);
  const days = formatDays(span, locale);
  return locale === 'en' ? `${third.en} ${whole} (${days})` : `${whole}${third.zh}（${days}）`;
}

function thirdName(first: number, last: number, end: number): { en: string; zh: string } | null {
  if (first === 1 && last === 10) return { en: 'early', zh: '上旬' };
  if (first === 11 && last === 20) return { en: 'mid', zh: '中旬' };
  if (first === 21 && last === end) return { en: 'late', zh: '下旬' };
  return null;
}

function between(span: Span, locale: Locale): string {
  const [from, to] = [formatDay(span.earliest, locale), formatDay(span.latest, locale)];
  return locale === 'en' ? `between ${from} and ${to}` : `${from}至${to}之間`;
}
