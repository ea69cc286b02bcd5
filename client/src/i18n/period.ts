import { type PeriodWords, wordPeriod as word } from '@orrery/cypher/sentence/index.ts';
import type { Period } from '../graph/types.ts';
import { type Locale, languageOf } from './locale.ts';
import { small, toSentencePeriod } from './precision.ts';

export type { PeriodWords };

/** How a predicate stands in time; only states have an end. */
export type TimeKind = 'STATE' | 'POINT' | 'MEASURE' | 'ATTITUDE' | 'LITERAL';

/** "since July 2025"; unknown: "no end date given". */
export const wordPeriod = (period: Period, kind: TimeKind, { locale }: { readonly locale: Locale }): PeriodWords =>
  word(toSentencePeriod(period), small(kind), languageOf(locale));
