import { setAsOf as producer } from '../graph/filters.ts';
import { asOngoingStep } from '../graph/history.ts';
import type { IsoDate } from '../graph/types.ts';
import { defineAction } from './action.ts';

/** Changes the day the picture is for; null is all time. Dragging makes one step, not one for each day passed. */
export const setAsOf = defineAction<{ readonly asOf: IsoDate | null }>({
  id: 'set-as-of',
  run: ({ store }, { asOf }) => store.setState(asOngoingStep(producer(asOf), { kind: 'as-of' })),
});
