import { undo as producer } from '../graph/history.ts';
import { defineAction } from './action.ts';
import { putBack } from './put-back.ts';
import { rememberPositions } from './settle.ts';

/** Takes the last step back, places included. */
export const undo = defineAction<undefined>({
  id: 'undo',
  run(context) {
    const { store } = context;
    if (store.getState().past.length === 0) return;
    rememberPositions(context);
    store.setState(producer);
    putBack(context);
    context.announce('announce.undone');
  },
});
