import { asStep } from '../graph/history.ts';
import { removeNodes } from '../graph/remove-nodes.ts';
import { stepOn } from '../graph/step.ts';
import type { NodeId } from '../graph/types.ts';
import { defineAction } from './action.ts';
import { rememberPositions } from './settle.ts';

/** Takes nodes off the canvas; they stay in the database. */
export const remove = defineAction<{ readonly ids: readonly NodeId[] }>({
  id: 'remove',
  run(context, { ids }) {
    rememberPositions(context);
    const nodes = ids.flatMap((id) => context.store.getState().nodes.get(id) ?? []);
    context.store.setState(asStep(removeNodes(new Set(ids)), stepOn('remove', nodes)));
    context.announce('announce.removed', { count: ids.length });
  },
});
