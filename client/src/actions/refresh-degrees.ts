import { MOST_NODES } from '../graph/limits.ts';
import type { GraphNode } from '../graph/types.ts';
import { defineAction } from './action.ts';

/** Counts the neighbours of the nodes anew, under the present view: what a badge promises must come. */
export const refreshDegrees = defineAction<undefined>({
  id: 'refresh-degrees',
  inBackground: true,
  async run({ api, store, signal }) {
    const { nodes, view } = store.getState();
    const ids = [...nodes.keys()].slice(0, MOST_NODES);
    if (ids.length === 0) return;
    const answer = await api.subgraph({ ids, ...view }, { signal });
    if (store.getState().view !== view) return;
    store.setState((state) => {
      const changed = answer.nodes.flatMap((node): readonly GraphNode[] => {
        const known = state.nodes.get(node.id);
        return known === undefined || known.degree === node.degree ? [] : [{ ...known, degree: node.degree }];
      });
      if (changed.length === 0) return state;
      return { ...state, nodes: new Map([...state.nodes, ...changed.map((node) => [node.id, node] as const)]) };
    });
  },
});
