import type { GraphState, Producer, Snapshot } from './state.ts';
import { nodeId } from './types.ts';

/** How many steps can be taken back. A snapshot shares all that did not change, so this is cheap. */
const STEPS = 200;

const snapshotOf = ({
  nodes,
  edges,
  broughtBy,
  positions,
  pins,
  axis,
  view,
  filters,
  style,
  groups,
}: GraphState): Snapshot => ({ nodes, edges, broughtBy, positions, pins, axis, view, filters, style, groups });

/** Makes a change one step of undo. A change that changes nothing is no step. */
export const asStep =
  (producer: Producer): Producer =>
  (state) => {
    const next = producer(state);
    if (next === state) return state;
    return { ...next, past: [...state.past, snapshotOf(state)].slice(-STEPS), future: [] };
  };

/** Takes the last step back. */
export const undo: Producer = (state) => {
  const snapshot = state.past.at(-1);
  if (snapshot === undefined) return state;
  return restore(state, snapshot, { past: state.past.slice(0, -1), future: [snapshotOf(state), ...state.future] });
};

/** Takes back the taking back. */
export const redo: Producer = (state) => {
  const [snapshot, ...future] = state.future;
  if (snapshot === undefined) return state;
  return restore(state, snapshot, { past: [...state.past, snapshotOf(state)], future });
};

/** Selection is no part of a step, but it cannot hold what is gone. Line ids stay: the picture ignores unknown ones. */
function restore(state: GraphState, snapshot: Snapshot, stack: Pick<GraphState, 'past' | 'future'>): GraphState {
  const isGone = (id: string): boolean => state.nodes.has(nodeId(id)) && !snapshot.nodes.has(nodeId(id));
  return { ...state, ...snapshot, ...stack, selection: new Set([...state.selection].filter((id) => !isGone(id))) };
}
