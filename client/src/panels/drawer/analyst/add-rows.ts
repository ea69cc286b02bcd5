import { addSubgraph } from '../../../actions/add-subgraph.ts';
import type { NodeId } from '../../../graph/types.ts';
import type { Orrery } from '../../../workspace/context.tsx';

/** Puts entities on the canvas with their links to what is there, as one step of undo, and selects them. */
export function addRows({ api, store, run }: Orrery, ids: readonly NodeId[]): Promise<void> {
  return run(addSubgraph, {
    load: async (signal) => {
      const { view, nodes } = store.getState();
      const answer = await api.subgraph({ ids: [...new Set([...ids, ...nodes.keys()])], ...view }, { signal });
      const wanted = new Set(ids);
      // One that was merged into another comes under the other's id.
      return { ...answer, nodes: answer.nodes.filter(({ id }) => wanted.has(id) || !nodes.has(id)) };
    },
  });
}
