import type { IntlShape } from 'react-intl';
import type { Period } from '../graph/types.ts';
import type { Locale } from './locale.ts';
import { formatDay, type MomentWords, wordMoment } from './moment.ts';

/** How a predicate stands in time; only states have an end. */
export type TimeKind = 'STATE' | 'POINT' | 'MEASURE' | 'ATTITUDE' | 'LITERAL';

/** The words after a claim's dash, and what is not known, said as such. */
export interface PeriodWords {
  readonly when: string | null;
  readonly unknown: readonly string[];
}

interface Context {
  readonly intl: IntlShape;
  readonly locale: Locale;
}

/** "since July 2025"; unknown: "no end date given". */
export function wordPeriod(period: Period, kind: TimeKind, context: Context): PeriodWords {
  const start = wordMoment(
    { earliest: period.startEarliest, latest: period.startLatest, precision: period.startPrecision },
    context.locale,
  );
  return kind === 'POINT' || kind === 'MEASURE' ? wordPoint(start, period, context) : wordState(start, period, context);
}

function wordPoint(start: MomentWords, period: Period, context: Context): PeriodWords {
  const { intl } = context;
  switch (start.kind) {
    case 'unknown':
      return period.lastObserved === null
        ? { when: null, unknown: [intl.formatMessage({ id: 'time.noDate' })] }
        : wordObserved(period.lastObserved, context);
    case 'day':
      return { when: intl.formatMessage({ id: 'time.on' }, { date: start.text }), unknown: [] };
    case 'span':
      return { when: intl.formatMessage({ id: 'time.in' }, { date: start.text }), unknown: [] };
    case 'about':
    case 'between':
      return { when: start.text, unknown: [] };
    case 'by':
      return {
        when: intl.formatMessage({ id: 'time.by' }, { date: start.text }),
        unknown: [intl.formatMessage({ id: 'time.noExactDate' })],
      };
    case 'after':
      return {
        when: intl.formatMessage({ id: 'time.notBefore' }, { date: start.text }),
        unknown: [intl.formatMessage({ id: 'time.noExactDate' })],
      };
  }
}

function wordObserved(lastObserved: string, { intl, locale }: Context): PeriodWords {
  const date = formatDay(lastObserved, locale);
  return {
    when: intl.formatMessage({ id: 'time.asOf' }, { date }),
    unknown: [intl.formatMessage({ id: 'time.noStart' })],
  };
}

function wordState(start: MomentWords, period: Period, context: Context): PeriodWords {
  const { intl } = context;
  const end = wordMoment(
    { earliest: period.endEarliest, latest: period.endLatest, precision: period.endPrecision },
    context.locale,
  );
  const from = startWords(start, intl);
  const to = endWords(end, intl);
  if (from === null && to === null && period.lastObserved !== null) {
    const observed = wordObserved(period.lastObserved, context);
    return { when: observed.when, unknown: [intl.formatMessage({ id: 'time.noDates' })] };
  }
  const unknown: string[] = [];
  if (from === null) unknown.push(intl.formatMessage({ id: to === null ? 'time.noDates' : 'time.noStart' }));
  if (from !== null && to === null) {
    unknown.push(intl.formatMessage({ id: period.endOpen ? 'time.endOpen' : 'time.noEnd' }));
  }
  return { when: join(from, to), unknown };
}

const join = (from: string | null, to: string | null): string | null =>
  from === null ? to : to === null ? from : `${from} ${to}`;

function startWords(start: MomentWords, intl: IntlShape): string | null {
  switch (start.kind) {
    case 'unknown':
      return null;
    case 'by':
      return intl.formatMessage({ id: 'time.sinceBy' }, { date: start.text });
    case 'after':
      return intl.formatMessage({ id: 'time.sinceAfter' }, { date: start.text });
    case 'between':
      return intl.formatMessage({ id: 'time.sinceBetween' }, { date: start.text });
    case 'day':
    case 'span':
    case 'about':
      return intl.formatMessage({ id: 'time.since' }, { date: start.text });
  }
}

function endWords(end: MomentWords, intl: IntlShape): string | null {
  switch (end.kind) {
    case 'unknown':
      return null;
    case 'by':
      return intl.formatMessage({ id: 'time.untilBy' }, { date: end.text });
    case 'after':
      return intl.formatMessage({ id: 'time.untilAfter' }, { date: end.text });
    case 'between':
      return intl.formatMessage({ id: 'time.untilBetween' }, { date: end.text });
    case 'day':
    case 'span':
    case 'about':
      return intl.formatMessage({ id: 'time.until' }, { date: end.text });
  }
}
