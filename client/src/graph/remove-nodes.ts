import { withoutNodes } from './groups.ts';
import { judge } from './judge.ts';
import type { GraphState, Producer } from './state.ts';
import type { NodeId } from './types.ts';

/** Takes nodes and their links off the canvas, never out of the database. */
export const removeNodes =
  (ids: ReadonlySet<NodeId>): Producer =>
  (state) => {
    if (![...ids].some((id) => state.nodes.has(id))) return state;
    const keep = <V>(map: ReadonlyMap<NodeId, V>): ReadonlyMap<NodeId, V> =>
      new Map([...map].filter(([id]) => !ids.has(id)));
    return {
      ...state,
      nodes: keep(state.nodes),
      broughtBy: keep(state.broughtBy),
      positions: keep(state.positions),
      groups: withoutNodes(state.groups, ids),
      pins: new Set([...state.pins].filter((id) => !ids.has(id))),
      edges: new Map([...state.edges].filter(([, edge]) => !ids.has(edge.source) && !ids.has(edge.target))),
      selection: new Set([...state.selection].filter((id) => !new Set<string>(ids).has(id))),
    };
  };

/**
 * What collapsing a node takes away: the nodes its expansion brought, and what these brought in turn. A node stays when a
 * remaining node outside of the branch is linked to it, since it then belongs to others too.
 */
export function collapsible(state: GraphState, id: NodeId): ReadonlySet<NodeId> {
  const branch = new Set<NodeId>();
  const grow = (from: NodeId): void => {
    for (const [node, bringer] of state.broughtBy) {
      if (bringer !== from || branch.has(node) || node === id) continue;
      branch.add(node);
      grow(node);
    }
  };
  grow(id);
  // What the lens hides holds nothing: a node that stayed for the sake of an opinion out of sight would be a riddle.
  const holding = [...state.edges.values()].filter((edge) => judge(edge, state).hiddenBy !== 'lens');
  let size = -1;
  while (size !== branch.size) {
    size = branch.size;
    for (const { source, target } of holding) {
      if (branch.has(source) && !branch.has(target) && target !== id) branch.delete(source);
      else if (branch.has(target) && !branch.has(source) && source !== id) branch.delete(target);
    }
  }
  return branch;
}

/** Takes away what the expansion of this node brought. */
export const collapseNode =
  (id: NodeId): Producer =>
  (state) =>
    removeNodes(collapsible(state, id))(state);
