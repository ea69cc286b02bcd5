import { asStep } from '../graph/history.ts';
import type { DateRules } from '../graph/style-rules.ts';
import { defineAction } from './action.ts';

/** Chooses what dates a database of others; undefined: nothing, and then no day is asked for either. */
export const setDates = defineAction<{ readonly dates: DateRules | undefined }>({
  id: 'set-dates',
  run: ({ store }, { dates }) =>
    store.setState(
      asStep(
        ({ style: { dates: _, ...style }, view, ...state }) => ({
          ...state,
          style: dates === undefined ? style : { ...style, dates },
          view: dates === undefined ? { ...view, asOf: null, range: null } : view,
        }),
        { kind: 'style' },
      ),
    ),
});
