import { judge } from '../graph/judge.ts';
import type { NodeId } from '../graph/types.ts';
import { defineAction } from './action.ts';

/** Selects a node with its neighbours on the canvas: those that a link on show leads to. */
export const selectNeighbours = defineAction<{ readonly id: NodeId }>({
  id: 'select-neighbours',
  run({ store }, { id }) {
    const state = store.getState();
    const shown = [...state.edges.values()].filter((edge) => judge(edge, state).hiddenBy === null);
    const neighbours = shown.flatMap(({ source, target }) => {
      if (source === id) return [target];
      return target === id ? [source] : [];
    });
    store.setState({ selection: new Set([id, ...neighbours]) });
  },
});
