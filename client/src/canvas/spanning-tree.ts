export interface SpanningTree {
  /** The most connected node; undefined where there is none. */
  readonly root: string | undefined;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Who hangs on whom in one connected part, breadth first from the most connected node. */
export function spanningTree(ids: readonly string[], springs: readonly (readonly [string, string])[]): SpanningTree {
  const neighbours = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const [a, b] of springs) {
    neighbours.get(a)?.add(b);
    neighbours.get(b)?.add(a);
  }
  const degree = (id: string): number => neighbours.get(id)?.size ?? 0;
  const [root] = ids.toSorted((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
  const children = new Map<string, string[]>();
  const queue = root === undefined ? [] : [root];
  const seen = new Set(queue);
  for (const id of queue) {
    const next = [...(neighbours.get(id) ?? [])].filter((other) => !seen.has(other));
    for (const other of next) seen.add(other);
    children.set(id, next);
    queue.push(...next);
  }
  return { root, children };
}
