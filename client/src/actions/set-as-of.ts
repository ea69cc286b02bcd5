import { setAsOf as producer } from '../graph/filters.ts';
import { asStep } from '../graph/history.ts';
import type { IsoDate } from '../graph/types.ts';
import { defineAction } from './action.ts';

/** Changes the day the picture is for; null is all time. Dragging makes one step, not one for each day passed. */
export const setAsOf = defineAction<{ readonly asOf: IsoDate | null }>({
  id: 'set-as-of',
  run({ store }, { asOf }) {
    store.setState((state) => {
      const last = state.past.at(-1);
      const isOngoing =
        last !== undefined &&
        last.view.asOf !== state.view.asOf &&
        last.nodes === state.nodes &&
        last.view.lens === state.view.lens &&
        last.view.range === state.view.range;
      return isOngoing ? producer(asOf)(state) : asStep(producer(asOf))(state);
    });
  },
});
