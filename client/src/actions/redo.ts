import { redo as producer } from '../graph/history.ts';
import { defineAction } from './action.ts';
import { putBack } from './put-back.ts';
import { rememberPositions } from './settle.ts';

/** Does the last step again that was taken back. */
export const redo = defineAction<undefined>({
  id: 'redo',
  run(context) {
    const { store } = context;
    if (store.getState().future.length === 0) return;
    rememberPositions(context);
    store.setState(producer);
    putBack(context);
    context.announce('announce.redone');
  },
});
