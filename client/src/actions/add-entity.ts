import type { NodeId } from '../graph/types.ts';
import { defineAction } from './action.ts';
import { bring } from './bring.ts';

/** Puts an entity on the canvas, with its links to what is there, and selects it. */
export const addEntity = defineAction<{ readonly id: NodeId }>({
  id: 'add-entity',
  async run(context, { id }) {
    const { api, canvas, store, signal } = context;
    const { view, nodes } = store.getState();
    if (!nodes.has(id)) {
      const answer = await api.subgraph({ ids: [id, ...nodes.keys()], ...view }, { signal });
      // A merged entity answers with the one it became.
      const isNew = answer.nodes.filter((node) => !nodes.has(node.id));
      await bring(context, { ...answer, nodes: isNew.length > 0 ? isNew : answer.nodes }, null);
    }
    const found = store.getState().nodes.has(id);
    if (!found) {
      context.announce('announce.notFound', { name: id });
      return;
    }
    store.setState({ selection: new Set([id]) });
    canvas?.fit(new Set([id]), { ifHidden: true });
  },
});
