import { PRECISIONS } from '../vocabularies.ts';
import type { DerivedFields, StatedFields } from './field.ts';

/** How the date of something was said. */
export const TIME_BASES = { explicit: true, relative: true, inferred: true } as const;
export type TimeBasis = keyof typeof TIME_BASES;

/** When something was so, as a claim says it, or a citation that overrides it. */
export const STATED_TIME = {
  start: { form: 'date', means: 'when a state began' },
  end: { form: 'endDate', means: 'when it ended; ".." is stated to be going on' },
  at: { form: 'date', means: 'for what happens once, and for measures' },
  timeText: { form: 'text', means: 'the expression as written' },
  timeBasis: { form: 'word', words: TIME_BASES, means: 'how the date was said: explicit, unless told otherwise' },
  observed: {
    form: 'flag',
    means: 'reported in the present tense: it held on the anchor date, and no start is implied',
  },
} as const satisfies StatedFields;

/** The four bounds of a period and what is needed to word them; of a claim, of a citation, and on a drawn link. */
export const PERIOD = {
  startEarliest: { form: 'day', means: 'The earliest day on which it can have begun.', drawn: true, bound: true },
  startLatest: { form: 'day', means: 'The latest day on which it can have begun.', drawn: true, bound: true },
  endEarliest: { form: 'day', means: 'The earliest day on which it can have ended.', drawn: true, bound: true },
  endLatest: { form: 'day', means: 'The latest day on which it can have ended.', drawn: true, bound: true },
  startPrecision: {
    form: 'word',
    words: PRECISIONS,
    means: 'How the words of the start were given.',
    drawn: true,
    bound: true,
  },
  endPrecision: {
    form: 'word',
    words: PRECISIONS,
    means: 'How the words of the end were given.',
    drawn: true,
    bound: true,
  },
  endOpen: { form: 'flag', means: 'Stated to be going on.', drawn: true, bound: true },
  lastObserved: {
    form: 'day',
    means: 'The last day on which a source reported it in the present tense.',
    drawn: true,
  },
} as const satisfies DerivedFields;
