import { type Court, judge } from './judge.ts';
import type { GraphState } from './state.ts';
import type { GraphEdge } from './types.ts';

/**
 * The disputed link a first picture points at: one that a source denies goes before one whose dates contradict each other, then the one
 * between the better connected. Undefined where nothing that the view shows is disputed.
 */
export function mostDisputed({
  nodes,
  edges,
  ...court
}: Pick<GraphState, 'nodes' | 'edges'> & Court): GraphEdge | undefined {
  const weigh = ({ disputed, source, target }: GraphEdge): number =>
    (disputed ? 1_000_000 : 0) + (nodes.get(source)?.degree ?? 0) + (nodes.get(target)?.degree ?? 0);
  return [...edges.values()]
    .filter((edge) => (edge.disputed || edge.timeConflict) && judge(edge, court).hiddenBy === null)
    .toSorted((a, b) => weigh(b) - weigh(a) || (a.id < b.id ? -1 : 1))[0];
}
