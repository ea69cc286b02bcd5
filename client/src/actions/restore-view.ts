import { replaceSubgraph } from '../graph/add-subgraph.ts';
import { lineId } from '../graph/picture.ts';
import type { GraphEdge, NodeId, Point } from '../graph/types.ts';
import { nodeId } from '../graph/types.ts';
import type { View } from '../graph/view.ts';
import type { Action } from './action.ts';

export interface RestoredView {
  readonly nodes: readonly NodeId[];
  /** Node ids and line ids. */
  readonly selection: readonly string[];
  readonly view: View;
  /** Where they were; nodes without a place are laid out around the others. */
  readonly positions: ReadonlyMap<NodeId, Point>;
  readonly broughtBy: ReadonlyMap<NodeId, NodeId | null>;
}

/** Brings back a linked or remembered view. It is where undo begins, so it is no step of its own. */
export const restoreView: Action<RestoredView> = {
  id: 'restore-view',
  async run({ store, api, canvas, announce }, { view, ...wanted }) {
    const { nodes, edges } = await api.subgraph({ ids: wanted.nodes, ...view });
    const placed = new Map(
      nodes.flatMap(({ id }) => {
        const point = wanted.positions.get(id);
        return point === undefined ? [] : [[id, point] as const];
      }),
    );
    store.setState((state) => ({
      ...replaceSubgraph({ nodes, edges })(state),
      view,
      positions: placed,
      broughtBy: new Map(nodes.map(({ id }) => [id, wanted.broughtBy.get(id) ?? null] as const)),
      selection: knownOf(wanted.selection, new Set(nodes.map(({ id }) => id)), edges),
    }));
    // A merged entity answers under its present id, so what is missing is counted and not compared by id.
    const lost = new Set(wanted.nodes).size - nodes.length;
    if (lost > 0) announce('announce.linkLost', { count: lost });
    if (canvas === null) return;
    canvas.place(placed);
    if (placed.size < nodes.length) await canvas.layout('force', { fixed: new Set(placed.keys()) });
    canvas.fit();
  },
};

/** The selected nodes and lines that there are: what the data does not hold cannot be selected. */
function knownOf(
  selection: readonly string[],
  nodes: ReadonlySet<NodeId>,
  edges: readonly GraphEdge[],
): ReadonlySet<string> {
  const lines = new Set(edges.map(({ source, target }) => lineId(source, target)));
  return new Set(selection.filter((id) => nodes.has(nodeId(id)) || lines.has(id)));
}
