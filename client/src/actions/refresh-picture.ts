import { removeNodes } from '../graph/remove-nodes.ts';
import type { GraphState } from '../graph/state.ts';
import { defineAction } from './action.ts';

/**
 * Brings a picture that was shown from memory up to date with the database: names, degrees, new links among its entities. Entities that are
 * gone leave the canvas, and are counted. It is no step: undo does not bring back what is not there any more.
 */
export const refreshPicture = defineAction<undefined>({
  id: 'refresh-picture',
  inBackground: true,
  async run({ api, store, announce, signal }) {
    const { nodes, view } = store.getState();
    if (nodes.size === 0) return;
    const ids = [...nodes.keys()];
    const answer = await api.subgraph({ ids, ...view }, { signal });
    const found = new Map(answer.nodes.map((node) => [node.id, node] as const));
    const gone = new Set(ids.filter((id) => !found.has(id)));
    store.setState((state): GraphState => {
      const updated = new Map([...state.nodes].map(([id, node]) => [id, found.get(id) ?? node] as const));
      const links = answer.edges.filter(({ source, target }) => updated.has(source) && updated.has(target));
      const edges = new Map([...state.edges, ...links.map((edge) => [edge.id, edge] as const)]);
      return removeNodes(gone)({ ...state, nodes: updated, edges });
    });
    if (gone.size > 0) announce('announce.linkLost', { count: gone.size });
  },
});
