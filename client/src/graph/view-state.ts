import { firstSnapshot, type LabelLanguage, type Snapshot } from './state.ts';
import type { NodeId } from './types.ts';

/**
 * A picture without its data: what a link, a file and a saved view carry. Entities are named by their ids and come from the database again,
 * and with them the links among them.
 */
export interface ViewState extends Omit<Snapshot, 'nodes' | 'edges'> {
  readonly nodes: readonly NodeId[];
  readonly labels: LabelLanguage;
}

/** The view of a picture: only what is said of nodes that are on it. */
export function viewOf(snapshot: Snapshot, labels: LabelLanguage): ViewState {
  const { nodes, edges: _, ...rest } = snapshot;
  const ids = [...nodes.keys()];
  const positions = ids.flatMap((id) => {
    const point = rest.positions.get(id);
    return point === undefined ? [] : [[id, point] as const];
  });
  return {
    ...rest,
    nodes: ids,
    positions: new Map(positions),
    broughtBy: new Map(ids.map((id) => [id, rest.broughtBy.get(id) ?? null] as const)),
    labels,
  };
}

/** A view of nothing, where a field that is missing is taken from. */
export const firstViewState = (): ViewState => viewOf(firstSnapshot(), 'en');
