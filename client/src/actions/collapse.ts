import { asStep } from '../graph/history.ts';
import { collapseNode, collapsible } from '../graph/remove-nodes.ts';
import { stepOn } from '../graph/step.ts';
import type { NodeId } from '../graph/types.ts';
import { defineAction } from './action.ts';
import { rememberPositions } from './settle.ts';

/** Takes away what the expansion of a node brought, as far as nothing else holds it. */
export const collapse = defineAction<{ readonly id: NodeId }>({
  id: 'collapse',
  run(context, { id }) {
    const { store } = context;
    rememberPositions(context);
    const count = collapsible(store.getState(), id).size;
    const node = store.getState().nodes.get(id);
    store.setState(asStep(collapseNode(id), stepOn('collapse', node === undefined ? [] : [node])));
    context.announce('announce.collapsed', { count });
  },
});
