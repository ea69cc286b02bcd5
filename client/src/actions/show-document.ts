import { replaceSubgraph } from '../graph/add-subgraph.ts';
import { asStep } from '../graph/history.ts';
import { defineAction } from './action.ts';
import { settle } from './settle.ts';

/** Puts what one document speaks of in place of the picture, as one step of undo. */
export const showDocument = defineAction<{ readonly id: string }>({
  id: 'show-document',
  async run(context, { id }) {
    const { api, store, signal } = context;
    const { view } = store.getState();
    const graph = await api.documentGraph({ document: id, ...view }, { signal });
    if (graph === null || graph.nodes.length === 0) {
      context.announce('announce.nothingToDraw');
      return;
    }
    store.setState(asStep(replaceSubgraph(graph), { kind: 'document' }));
    await settle(context, { all: true });
    const links = graph.edges.length;
    context.announce('document.graphShown', { links, more: graph.total - links });
  },
});
