import { addSubgraph } from '../graph/add-subgraph.ts';
import { setLens as producer } from '../graph/filters.ts';
import { asStep } from '../graph/history.ts';
import type { Lens } from '../graph/types.ts';
import { defineAction } from './action.ts';

/** Changes which certainties are shown. A wider lens fetches the links among what is on the canvas that were left out before. */
export const setLens = defineAction<{ readonly lens: Lens }>({
  id: 'set-lens',
  async run({ api, store, signal }, { lens }) {
    store.setState(asStep(producer(lens)));
    const ids = [...store.getState().nodes.keys()];
    if (ids.length === 0) return;
    const answer = await api.subgraph({ ids, lens }, { signal });
    // Degrees follow the lens too, and with them the hidden neighbours.
    store.setState((state) => {
      const isThere = answer.nodes.filter(({ id }) => state.nodes.has(id));
      const fresh = new Map([...state.nodes, ...isThere.map((node) => [node.id, node] as const)]);
      return addSubgraph({ nodes: [], edges: answer.edges })({ ...state, nodes: fresh });
    });
  },
});
