import { NO_GROUPS } from './groups.ts';
import type { GraphState, Producer } from './state.ts';
import type { GraphEdge, GraphNode, NodeId } from './types.ts';

export interface Addition {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The node whose expansion brings the newcomers; null when they come by themselves. */
  readonly broughtBy?: NodeId | null;
}

/** Adds entities and links. What is there already is brought up to date and keeps its place and its bringer. */
export const addSubgraph =
  ({ nodes, edges, broughtBy = null }: Addition): Producer =>
  (state) => {
    const newcomers = nodes.filter(({ id }) => !state.nodes.has(id));
    const known = new Map([...state.nodes, ...nodes.map((node) => [node.id, node] as const)]);
    // A link to an entity that is not on the canvas cannot be drawn; it comes again when its other end does.
    const drawable = edges.filter(({ source, target }) => known.has(source) && known.has(target));
    if (newcomers.length === 0 && drawable.every(({ id }) => state.edges.has(id))) return state;
    return {
      ...state,
      nodes: known,
      edges: new Map([...state.edges, ...drawable.map((edge) => [edge.id, edge] as const)]),
      broughtBy: new Map([...state.broughtBy, ...newcomers.map(({ id }) => [id, broughtBy] as const)]),
    };
  };

/**
 * Puts these entities and links in place of all others. Groups are of the picture that goes: a folded one would keep newcomers out of the
 * layout, and they would have no places when it opens.
 */
export const replaceSubgraph =
  (addition: Addition): Producer =>
  (state) =>
    addSubgraph(addition)({
      ...state,
      nodes: new Map(),
      edges: new Map(),
      broughtBy: new Map(),
      pins: new Set(),
      axis: null,
      groups: NO_GROUPS,
      selection: new Set(),
    });

/** Which of these are not on the canvas yet. */
export const newcomersOf = (state: GraphState, nodes: readonly GraphNode[]): readonly NodeId[] =>
  nodes.filter(({ id }) => !state.nodes.has(id)).map(({ id }) => id);
