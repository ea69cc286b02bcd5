import { asStep } from '../graph/history.ts';
import { samePlaces } from '../graph/places.ts';
import { stepOn } from '../graph/step.ts';
import type { NodeId } from '../graph/types.ts';
import { defineAction } from './action.ts';

/** Nodes were dragged and dropped: one step of undo, from the places the store still has to those on the canvas. */
export const drag = defineAction<{ readonly ids: readonly NodeId[] }>({
  id: 'drag',
  run({ canvas, store }, { ids }) {
    if (canvas === null) return;
    const now = canvas.positions();
    store.setState((state) => {
      const moved = new Map([...state.positions, ...ids.flatMap((id) => at(now, id))]);
      const positions = samePlaces(state.positions, moved);
      const nodes = ids.flatMap((id) => state.nodes.get(id) ?? []);
      return asStep(
        (before) => (positions === before.positions ? before : { ...before, positions }),
        stepOn('drag', nodes),
      )(state);
    });
  },
});

const at = <V>(map: ReadonlyMap<NodeId, V>, id: NodeId): readonly (readonly [NodeId, V])[] => {
  const value = map.get(id);
  return value === undefined ? [] : [[id, value]];
};
