import type { GraphState, Producer } from './state.ts';
import type { NodeId, Point } from './types.ts';

/** Nodes keep the place that the reader gave them, whatever the layout. Unknown ids are left out. */
export const pin =
  (ids: Iterable<NodeId>): Producer =>
  (state) => {
    const added = [...ids].filter((id) => state.nodes.has(id) && !state.pins.has(id));
    return added.length === 0 ? state : { ...state, pins: new Set([...state.pins, ...added]) };
  };

/** Layouts may move these again. */
export const unpin =
  (ids: Iterable<NodeId>): Producer =>
  (state) => {
    const released = new Set([...ids].filter((id) => state.pins.has(id)));
    return released.size === 0 ? state : { ...state, pins: new Set([...state.pins].filter((id) => !released.has(id))) };
  };

/** What a drag does: nodes stand in new places and stay there. */
export const dropAt =
  (places: ReadonlyMap<NodeId, Point>): Producer =>
  (state) => {
    const known = [...places].filter(([id]) => state.nodes.has(id));
    if (known.length === 0) return state;
    return pin(known.map(([id]) => id))({ ...state, positions: new Map([...state.positions, ...known]) });
  };

/** The pinned nodes that are on the canvas. */
export const pinnedOf = ({ pins, nodes }: Pick<GraphState, 'pins' | 'nodes'>): ReadonlySet<NodeId> =>
  new Set([...pins].filter((id) => nodes.has(id)));
