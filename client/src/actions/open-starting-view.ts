import { replaceSubgraph } from '../graph/add-subgraph.ts';
import { asStep } from '../graph/history.ts';
import { defineAction } from './action.ts';
import { settle } from './settle.ts';

/** As many as can be read at once without zooming. */
const FIRST_ENTITIES = 22;

/** Opens the picture the page begins with: the most connected entities and the links among them. */
export const openStartingView = defineAction<undefined>({
  id: 'open-starting-view',
  async run(context) {
    const { api, store, signal } = context;
    const { lens, asOf } = store.getState().view;
    const start = await api.startingView({ lens, asOf, first: FIRST_ENTITIES }, { signal });
    store.setState(asStep(replaceSubgraph(start)));
    await settle(context, { all: true });
    context.announce('announce.startingView', { count: start.nodes.length });
  },
});
