import type { NodeId } from '../graph/types.ts';
import { defineAction } from './action.ts';

/** Selects a node with its neighbours on the canvas. */
export const selectNeighbours = defineAction<{ readonly id: NodeId }>({
  id: 'select-neighbours',
  run({ store }, { id }) {
    const neighbours = [...store.getState().edges.values()].flatMap(({ source, target }) => {
      if (source === id) return [target];
      return target === id ? [source] : [];
    });
    store.setState({ selection: new Set([id, ...neighbours]) });
  },
});
