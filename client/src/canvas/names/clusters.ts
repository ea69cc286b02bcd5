/** A part of the picture that hangs together, by the node it is called after. */
export interface Cluster {
  readonly head: string;
  /** How many nodes it stands for, itself included. */
  readonly size: number;
}

/** Smaller parts have no name of their own from afar. */
const LEAST_NODES = 4;

/**
 * Which nodes speak for their surroundings when the picture is seen from afar: every node belongs to the hub that is the fewest
 * lines away (the heavier one where two are equally near), and a part without a hub to its node with the most neighbours.
 * `hubs` come heaviest first. `lines` are pairs of ids.
 */
export function clustersOf(
  ids: readonly string[],
  lines: readonly (readonly [string, string])[],
  hubs: ReadonlySet<string>,
): readonly Cluster[] {
  const neighbours = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const [a, b] of lines) {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  const headOf = new Map<string, string>();
  const spread = (heads: readonly string[]): void => {
    const queue = [...heads];
    for (const head of heads) headOf.set(head, head);
    // A queue that grows while it is walked: breadth first.
    for (const id of queue) {
      for (const other of neighbours.get(id) ?? []) {
        if (headOf.has(other)) continue;
        headOf.set(other, headOf.get(id) ?? id);
        queue.push(other);
      }
    }
  };
  spread([...hubs].filter((id) => neighbours.has(id)));
  const degree = (id: string): number => neighbours.get(id)?.length ?? 0;
  for (const id of ids.toSorted((a, b) => degree(b) - degree(a))) if (!headOf.has(id)) spread([id]);
  const sizes = new Map<string, number>();
  for (const head of headOf.values()) sizes.set(head, (sizes.get(head) ?? 0) + 1);
  return [...sizes]
    .filter(([head, size]) => hubs.has(head) || size >= LEAST_NODES)
    .map(([head, size]) => ({ head, size }))
    .toSorted((a, b) => b.size - a.size || (a.head < b.head ? -1 : 1));
}
