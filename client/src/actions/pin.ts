import { asStep } from '../graph/history.ts';
import { dropAt, pin, unpin } from '../graph/pins.ts';
import { stepOn } from '../graph/step.ts';
import type { GraphState } from '../graph/store.ts';
import type { GraphNode, NodeId } from '../graph/types.ts';
import { defineAction } from './action.ts';

export interface PinArgs {
  readonly ids: readonly NodeId[];
}

/** A drag has ended: the nodes stand where they were dropped and are pinned there, in one step of undo. */
export const dropNodes = defineAction<PinArgs>({
  id: 'drop-nodes',
  run({ canvas, store }, { ids }) {
    if (canvas === null) return;
    const now = canvas.positions();
    const places = new Map(
      ids.flatMap((id) => {
        const place = now.get(id);
        return place === undefined ? [] : [[id, place] as const];
      }),
    );
    // The store still holds the places before the drag: they are what the step goes back to.
    store.setState(asStep(dropAt(places), stepOn('drag', nodesOf(store.getState(), ids))));
  },
});

/** Layouts leave these nodes alone from now on. */
export const pinNodes = defineAction<PinArgs>({
  id: 'pin-nodes',
  run: ({ store }, { ids }) => store.setState(asStep(pin(ids), stepOn('pin', nodesOf(store.getState(), ids)))),
});

/** Layouts may move these nodes again. */
export const unpinNodes = defineAction<PinArgs>({
  id: 'unpin-nodes',
  run: ({ store }, { ids }) => store.setState(asStep(unpin(ids), stepOn('unpin', nodesOf(store.getState(), ids)))),
});

const nodesOf = ({ nodes }: GraphState, ids: readonly NodeId[]): readonly GraphNode[] =>
  ids.flatMap((id) => nodes.get(id) ?? []);
