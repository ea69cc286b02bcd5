import type { GraphNode, NodeId } from '../../graph/types.ts';

export interface ReadSelection {
  readonly nodes: readonly NodeId[];
  /** The last selected line; the inspector tells about one line at a time. */
  readonly line: string | null;
}

/** Sorts the selected ids into nodes and lines: what is no node on the canvas is a line. */
export function readSelection(selection: ReadonlySet<string>, nodes: ReadonlyMap<NodeId, GraphNode>): ReadSelection {
  const chosen = [...nodes.keys()].filter((id) => selection.has(id));
  const known = new Set<string>(chosen);
  const line = [...selection].filter((id) => !known.has(id)).at(-1) ?? null;
  return { nodes: chosen, line };
}
