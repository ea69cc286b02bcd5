import { setLens as producer } from '../graph/filters.ts';
import { asStep } from '../graph/history.ts';
import type { Lens } from '../graph/types.ts';
import { defineAction } from './action.ts';

/** Changes which certainties are shown. Every link among the nodes is in the store already; their degrees are asked for elsewhere. */
export const setLens = defineAction<{ readonly lens: Lens }>({
  id: 'set-lens',
  run: ({ store }, { lens }) => store.setState(asStep(producer(lens), { kind: 'lens' })),
});
