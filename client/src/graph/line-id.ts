import type { NodeId } from './types.ts';

/** Ids hold no space, so the pair can be told from its parts and never meets the id of a node. */
export const lineId = (a: NodeId, b: NodeId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The two ends that a line is called after; null for what is no line between two nodes. */
export function endsOf(line: string): readonly [NodeId, NodeId] | null {
  const [a, b, ...rest] = line.split(' ');
  return a === undefined || b === undefined || rest.length > 0 ? null : [a as NodeId, b as NodeId];
}
