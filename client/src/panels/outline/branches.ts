import type { GraphLine, GraphNode, NodeId } from '../../graph/types.ts';

/** A node and every line at it. */
export interface Branch {
  readonly node: GraphNode;
  readonly lines: readonly GraphLine[];
}

/** The picture as a list of branches, the best connected first. */
export function growBranches(nodes: ReadonlyMap<NodeId, GraphNode>, lines: readonly GraphLine[]): readonly Branch[] {
  const at = new Map<NodeId, GraphLine[]>();
  const hang = (id: NodeId, line: GraphLine): void => {
    const list = at.get(id) ?? [];
    list.push(line);
    at.set(id, list);
  };
  for (const line of lines) {
    hang(line.source, line);
    hang(line.target, line);
  }
  return [...nodes.values()]
    .map((node) => ({ node, lines: at.get(node.id) ?? [] }))
    .toSorted((a, b) => b.lines.length - a.lines.length || a.node.name.localeCompare(b.node.name));
}
