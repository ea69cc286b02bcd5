import type { Subgraph } from '../api/orrery-api.ts';
import { asStep } from '../graph/history.ts';
import { lineId } from '../graph/line-id.ts';
import type { GraphState, Snapshot } from '../graph/state.ts';
import type { Step } from '../graph/step.ts';
import type { GraphEdge, GraphNode, NodeId } from '../graph/types.ts';
import { nodeId } from '../graph/types.ts';
import type { ViewState } from '../graph/view-state.ts';
import type { Action } from './action.ts';
import { putBack } from './put-back.ts';
import { rememberPositions } from './settle.ts';

export interface RestoredView {
  readonly view: ViewState;
  /** How undo calls it; null where the visit begins, and undo with it. */
  readonly step: Step | null;
  /** Sees the data before it is shown, and refuses it by throwing. With it, the caller says what the data does not hold. */
  readonly check?: ((answer: Subgraph) => void) | undefined;
}

/** Brings back the view of a link, a file or a saved view, with the data as it is now. What the data does not hold is left out and counted. */
export const restoreView: Action<RestoredView> = {
  id: 'restore-view',
  async run(context, { view, step, check }) {
    const { store, api, canvas, announce, signal } = context;
    const answer: Subgraph =
      view.nodes.length === 0
        ? { nodes: [], edges: [], total: 0 }
        : await api.subgraph({ ids: view.nodes, ...view.view }, { signal });
    // Another view was asked for meanwhile: that one is shown.
    signal?.throwIfAborted();
    check?.(answer);
    rememberPositions(context);
    const snapshot = withData(view, answer);
    const put = (state: GraphState): GraphState => ({
      ...state,
      ...snapshot,
      emphasis: null,
      labelLanguage: view.labels,
    });
    store.setState((state) => (step === null ? { ...put(state), past: [], future: [] } : asStep(put, step)(state)));
    // A merged entity answers under its present id, so what is missing is counted and not compared by id.
    const lost = view.nodes.length - answer.nodes.length;
    if (lost > 0 && check === undefined) announce('announce.linkLost', { count: lost });
    if (canvas === null) return;
    putBack(context);
    const { positions } = snapshot;
    if (positions.size < answer.nodes.length) {
      await canvas.layout('force', { fixed: new Set(positions.keys()), ...(signal && { signal }) });
    }
    if (snapshot.camera === null) canvas.fit();
    rememberPositions(context);
  },
};

/** The picture of a view: what it says of entities that are gone is dropped, so that nothing of them is left to be selected or counted. */
export function withData(view: ViewState, { nodes, edges }: Pick<Subgraph, 'nodes' | 'edges'>): Snapshot {
  const { nodes: wanted, labels: _, ...rest } = view;
  const found = new Map(nodes.map((node) => [node.id, node] as const));
  // In the order of the view, which decides what is drawn above what.
  const known = new Map<NodeId, GraphNode>();
  for (const id of wanted) {
    const node = found.get(id);
    if (node !== undefined) known.set(id, node);
  }
  for (const [id, node] of found) known.set(id, node);
  const keep = <V>(map: ReadonlyMap<NodeId, V>): ReadonlyMap<NodeId, V> =>
    new Map([...map].filter(([id]) => known.has(id)));
  const links = new Map(edges.map((edge) => [edge.id, edge] as const));
  return {
    ...rest,
    nodes: known,
    edges: links,
    positions: keep(rest.positions),
    broughtBy: new Map(
      [...known.keys()].map((id) => {
        const by = rest.broughtBy.get(id) ?? null;
        return [id, by !== null && known.has(by) ? by : null] as const;
      }),
    ),
    pins: new Set([...rest.pins].filter((id) => known.has(id))),
    selection: knownOf(rest.selection, known, edges),
    lit: rest.lit !== null && links.has(rest.lit) ? rest.lit : null,
  };
}

/** The selected nodes and lines that there are: what the data does not hold cannot be selected. */
function knownOf(
  selection: ReadonlySet<string>,
  nodes: ReadonlyMap<NodeId, GraphNode>,
  edges: readonly GraphEdge[],
): ReadonlySet<string> {
  const lines = new Set(edges.map(({ source, target }) => lineId(source, target)));
  return new Set([...selection].filter((id) => nodes.has(nodeId(id)) || lines.has(id)));
}
