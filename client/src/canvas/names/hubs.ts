/** What of a node and its lines decides whether it is a hub. */
export interface Connected {
  readonly id: string;
  /** Neighbours on the canvas. */
  readonly drawn: number;
  /** Neighbours that are not. */
  readonly hidden: number;
}

/** A node with fewer neighbours on the canvas holds nothing together. */
const LEAST_NEIGHBOURS = 3;
const MOST_HUBS = 28;

/** How much a node holds together: what is drawn counts in full, what is not drawn by its root. */
export const importanceOf = ({ drawn, hidden }: Omit<Connected, 'id'>): number =>
  drawn + Math.sqrt(Math.max(0, hidden));

/**
 * The nodes that a picture is read by: those with the most neighbours, about as many as the root of the number of nodes, and
 * clearly above the common run.
 */
export function hubsOf(nodes: readonly Connected[]): ReadonlySet<string> {
  const most = Math.min(MOST_HUBS, Math.ceil(Math.sqrt(nodes.length) * 0.8));
  const sorted = nodes
    .map((node) => ({ id: node.id, drawn: node.drawn, importance: importanceOf(node) }))
    .toSorted((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  const common = sorted[Math.floor(sorted.length / 2)]?.importance ?? 0;
  return new Set(
    sorted
      .slice(0, most)
      .filter(({ drawn, importance }) => drawn >= LEAST_NEIGHBOURS && importance >= 2 * common)
      .map(({ id }) => id),
  );
}
