import { replaceSubgraph } from '../graph/add-subgraph.ts';
import type { IsoDate, Lens, NodeId, Point } from '../graph/types.ts';
import type { Action } from './action.ts';

export interface RestoredView {
  readonly nodes: readonly NodeId[];
  /** Node ids and line ids. */
  readonly selection: readonly string[];
  readonly lens: Lens;
  readonly asOf: IsoDate | null;
  /** Where they were; nodes without a place are laid out around the others. */
  readonly positions: ReadonlyMap<NodeId, Point>;
  readonly broughtBy: ReadonlyMap<NodeId, NodeId | null>;
}

/** Brings back a linked or remembered view. It is where undo begins, so it is no step of its own. */
export const restoreView: Action<RestoredView> = {
  id: 'restore-view',
  async run({ store, api, canvas }, view) {
    const { nodes, edges } = await api.subgraph({ ids: view.nodes, lens: view.lens, asOf: null });
    const placed = new Map(
      nodes.flatMap(({ id }) => {
        const point = view.positions.get(id);
        return point === undefined ? [] : [[id, point] as const];
      }),
    );
    store.setState((state) => ({
      ...replaceSubgraph({ nodes, edges })(state),
      lens: view.lens,
      asOf: view.asOf,
      positions: placed,
      broughtBy: new Map(nodes.map(({ id }) => [id, view.broughtBy.get(id) ?? null] as const)),
      selection: new Set(view.selection),
    }));
    if (canvas === null) return;
    canvas.place(placed);
    if (placed.size < nodes.length) await canvas.layout('force', { fixed: new Set(placed.keys()) });
    canvas.fit();
  },
};
