import {
  formatDay as day,
  type MomentWords,
  formatMonth as month,
  wordMoment as word,
} from '@orrery/cypher/sentence/index.ts';
import type { IsoDate, Precision } from '../graph/types.ts';
import { intlTag, type Locale, languageOf } from './locale.ts';
import { toPrecision } from './precision.ts';

export type { MomentWords };

/** A point in time as well as it is known; a missing bound means not known. */
export interface Moment {
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
  readonly precision: Precision | null;
}

/** Words a moment by its precision: "July 2025", "late August 2025 (21–31 Aug)", "about 10 Sept 2025". */
export const wordMoment = ({ precision, ...bounds }: Moment, locale: Locale): MomentWords =>
  word({ ...bounds, precision: toPrecision(precision) }, languageOf(locale));

export const formatDay = (iso: IsoDate, locale: Locale): string => day(iso, languageOf(locale));

export const formatMonth = (iso: IsoDate, locale: Locale): string => month(iso, languageOf(locale));

/** As it is spoken: "10 October 2025". */
export const formatLongDay = (iso: IsoDate, locale: Locale): string =>
  new Intl.DateTimeFormat(intlTag(locale), { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** A year or a month of a year, `2025` or `2025-06`, as people write it. */
export function formatStretch(at: string, locale: Locale): string {
  const [year = '', inYear] = at.split('-');
  const date = new Date(Date.UTC(Number(year), inYear === undefined ? 0 : Number(inYear) - 1, 1));
  date.setUTCFullYear(Number(year));
  return new Intl.DateTimeFormat(intlTag(locale), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(inYear !== undefined && { month: 'short' }),
  }).format(date);
}
