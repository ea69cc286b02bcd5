import { redo as producer } from '../graph/history.ts';
import { defineAction } from './action.ts';

/** Does the last step again that was taken back. */
export const redo = defineAction<undefined>({
  id: 'redo',
  run(context) {
    const { canvas, store } = context;
    if (store.getState().future.length === 0) return;
    store.setState(producer);
    canvas?.place(store.getState().positions);
    context.announce('announce.redone');
  },
});
