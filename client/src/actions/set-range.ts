import { setRange as producer } from '../graph/filters.ts';
import { asStep } from '../graph/history.ts';
import type { DayRange } from '../graph/view.ts';
import { defineAction } from './action.ts';

/** Leaves out what surely lies outside of these days; null lifts the limit. */
export const setRange = defineAction<{ readonly range: DayRange | null }>({
  id: 'set-range',
  run: ({ store }, { range }) => store.setState(asStep(producer(range), { kind: 'range' })),
});
