import { replaceSubgraph } from '../graph/add-subgraph.ts';
import { mostDisputed } from '../graph/disputed-edge.ts';
import { asStep } from '../graph/history.ts';
import { defineAction } from './action.ts';
import { settle } from './settle.ts';

/** As many as can be read at once without zooming. */
const FIRST_ENTITIES = 22;

/** Opens the picture the page begins with: the story the graph tells, with one disputed line lit. */
export const openStartingView = defineAction<undefined>({
  id: 'open-starting-view',
  async run(context) {
    const { api, store, signal } = context;
    const { view } = store.getState();
    const start = await api.startingView({ ...view, first: FIRST_ENTITIES }, { signal });
    store.setState(asStep(replaceSubgraph(start), { kind: 'start' }));
    await settle(context, { all: true });
    // One disputed line is lit, and the page asks its question.
    store.setState((state) => ({ lit: mostDisputed(state)?.id ?? null }));
    context.announce('announce.startingView', { count: start.nodes.length });
  },
});
