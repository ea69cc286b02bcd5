import { passes } from './lens.ts';
import type { GraphState } from './state.ts';
import type { GraphEdge } from './types.ts';

/**
 * The disputed link a first picture points at: one that a source denies goes before one whose dates contradict each other, then the one
 * between the better connected. Undefined where nothing that the lens shows is disputed.
 */
export function mostDisputed({
  nodes,
  edges,
  lens,
}: Pick<GraphState, 'nodes' | 'edges' | 'lens'>): GraphEdge | undefined {
  const weigh = ({ disputed, source, target }: GraphEdge): number =>
    (disputed ? 1_000_000 : 0) + (nodes.get(source)?.degree ?? 0) + (nodes.get(target)?.degree ?? 0);
  return [...edges.values()]
    .filter((edge) => (edge.disputed || edge.timeConflict) && passes(lens, edge.certainty))
    .toSorted((a, b) => weigh(b) - weigh(a) || (a.id < b.id ? -1 : 1))[0];
}
