import type { PredicateKind } from '../model/define.ts';
import type { Language, SentencePeriod } from './claim.ts';
import { formatDay, type MomentWords, wordMoment } from './moment.ts';

/** When, and what is not known of it, said as such. */
export interface PeriodWords {
  readonly when: string | null;
  readonly unknown: readonly string[];
}

const WORDS = {
  since: { en: 'since {date}', zh: '自{date}起' },
  sinceBy: { en: 'since {date} or earlier', zh: '至遲自{date}起' },
  sinceAfter: { en: 'since some time after {date}', zh: '自{date}之後某時起' },
  sinceBetween: { en: 'since some time {date}', zh: '自{date}某時起' },
  until: { en: 'until {date}', zh: '至{date}' },
  untilBy: { en: 'until {date} at the latest', zh: '至遲到{date}' },
  untilAfter: { en: 'at least until {date}', zh: '至少到{date}' },
  untilBetween: { en: 'until some time {date}', zh: '至{date}某時' },
  on: { en: 'on {date}', zh: '{date}' },
  in: { en: 'in {date}', zh: '{date}' },
  by: { en: 'by {date}', zh: '{date}以前' },
  notBefore: { en: 'after {date}', zh: '{date}以後' },
  asOf: { en: 'as of {date}', zh: '截至{date}' },
  noDate: { en: 'no date given', zh: '未提供日期' },
  noExactDate: { en: 'exact date not given', zh: '未提供確切日期' },
  noDates: { en: 'no start or end date given', zh: '未提供起訖日期' },
  noStart: { en: 'no start date given', zh: '未提供開始日期' },
  noEnd: { en: 'no end date given', zh: '未提供結束日期' },
  endOpen: { en: 'said to be going on', zh: '據稱仍在持續' },
} as const;

const say = (word: keyof typeof WORDS, language: Language, date = ''): string =>
  WORDS[word][language].replace('{date}', date);

/** "since July 2025"; unknown: "no end date given". A point and a measure have no end. */
export function wordPeriod(period: SentencePeriod, kind: PredicateKind, language: Language): PeriodWords {
  const { startEarliest: earliest, startLatest: latest, startPrecision: precision } = period;
  const start = wordMoment({ earliest, latest, precision }, language);
  return kind === 'point' || kind === 'measure'
    ? wordPoint(start, period, language)
    : wordState(start, period, language);
}

function wordPoint(start: MomentWords, period: SentencePeriod, language: Language): PeriodWords {
  switch (start.kind) {
    case 'unknown':
      return period.lastObserved === null
        ? { when: null, unknown: [say('noDate', language)] }
        : wordObserved(period.lastObserved, 'noStart', language);
    case 'day':
      return { when: say('on', language, start.text), unknown: [] };
    case 'span':
      return { when: say('in', language, start.text), unknown: [] };
    case 'about':
    case 'between':
      return { when: start.text, unknown: [] };
    case 'by':
      return { when: say('by', language, start.text), unknown: [say('noExactDate', language)] };
    case 'after':
      return { when: say('notBefore', language, start.text), unknown: [say('noExactDate', language)] };
  }
}

function wordObserved(lastObserved: string, missing: 'noStart' | 'noDates', language: Language): PeriodWords {
  return { when: say('asOf', language, formatDay(lastObserved, language)), unknown: [say(missing, language)] };
}

function wordState(start: MomentWords, period: SentencePeriod, language: Language): PeriodWords {
  const { endEarliest: earliest, endLatest: latest, endPrecision: precision } = period;
  const end = wordMoment({ earliest, latest, precision }, language);
  const from = startWords(start, language);
  const to = endWords(end, language);
  if (from === null && to === null && period.lastObserved !== null) {
    return wordObserved(period.lastObserved, 'noDates', language);
  }
  const unknown: string[] = [];
  if (from === null) unknown.push(say(to === null ? 'noDates' : 'noStart', language));
  if (from !== null && to === null) unknown.push(say(period.endOpen === true ? 'endOpen' : 'noEnd', language));
  return { when: join(from, to, language), unknown };
}

const join = (from: string | null, to: string | null, language: Language): string | null =>
  from === null ? to : to === null ? from : language === 'en' ? `${from} ${to}` : `${from}，${to}`;

function startWords(start: MomentWords, language: Language): string | null {
  switch (start.kind) {
    case 'unknown':
      return null;
    case 'by':
      return say('sinceBy', language, start.text);
    case 'after':
      return say('sinceAfter', language, start.text);
    case 'between':
      return say('sinceBetween', language, start.text);
    case 'day':
    case 'span':
    case 'about':
      return say('since', language, start.text);
  }
}

function endWords(end: MomentWords, language: Language): string | null {
  switch (end.kind) {
    case 'unknown':
      return null;
    case 'by':
      return say('untilBy', language, end.text);
    case 'after':
      return say('untilAfter', language, end.text);
    case 'between':
      return say('untilBetween', language, end.text);
    case 'day':
    case 'span':
    case 'about':
      return say('until', language, end.text);
  }
}

/** Whether a state is known to have ended by that day. */
export const isOver = (period: Pick<SentencePeriod, 'endOpen' | 'endLatest'>, day: string): boolean =>
  period.endOpen !== true && period.endLatest !== null && period.endLatest < day;
