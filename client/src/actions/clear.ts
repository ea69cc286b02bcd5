import { asStep } from '../graph/history.ts';
import { removeNodes } from '../graph/remove-nodes.ts';
import { defineAction } from './action.ts';
import { rememberPositions } from './settle.ts';

/** Takes everything off the canvas; undo brings it back. */
export const clear = defineAction<undefined>({
  id: 'clear',
  run(context) {
    rememberPositions(context);
    context.store.setState(asStep((state) => removeNodes(new Set(state.nodes.keys()))(state), { kind: 'clear' }));
    context.announce('announce.cleared');
  },
});
