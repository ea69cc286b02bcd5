type Springs = readonly (readonly [string, string])[];

/** So many nodes of one spring each fit around their hub before a second, wider ring begins. */
const LEAVES_IN_A_RING = 7;
const RING_STEP = 0.55;
const MOST_RINGS = 4;
/** Two hubs need room for what hangs on them. */
const HUB_ROOM = 0.22;

/**
 * How far each node is from a given one along the springs, in spring lengths; nodes no way leads to are left out. Springs between
 * hubs are longer, and the leaves of a hub hang on springs of several lengths, so that a star becomes rings, not a heap.
 */
export function routeLengths(ids: readonly string[], springs: Springs): (from: string) => ReadonlyMap<string, number> {
  const neighbours = neighboursOf(ids, springs);
  const lengths = springLengths(neighbours);
  return (from) => {
    const found = new Map([[from, 0]]);
    const queue = [from];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      const soFar = found.get(at) ?? 0;
      for (const next of neighbours.get(at) ?? []) {
        const length = soFar + (lengths.get(at)?.get(next) ?? 1);
        if (length >= (found.get(next) ?? Number.POSITIVE_INFINITY)) continue;
        found.set(next, length);
        queue.push(next);
      }
    }
    return found;
  };
}

function neighboursOf(ids: readonly string[], springs: Springs): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const [a, b] of springs) {
    if (a === b || !neighbours.has(a) || !neighbours.has(b)) continue;
    neighbours.get(a)?.add(b);
    neighbours.get(b)?.add(a);
  }
  return neighbours;
}

function springLengths(
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const lengths = new Map([...neighbours.keys()].map((id) => [id, new Map<string, number>()]));
  const degree = (id: string): number => neighbours.get(id)?.size ?? 0;
  for (const [id, around] of neighbours) {
    const leaves = [...around].filter((other) => degree(other) === 1);
    const rings = Math.min(MOST_RINGS, Math.ceil(leaves.length / LEAVES_IN_A_RING));
    for (const [index, leaf] of leaves.entries()) {
      const length = 1 + (index % Math.max(1, rings)) * RING_STEP;
      lengths.get(id)?.set(leaf, length);
      lengths.get(leaf)?.set(id, length);
    }
    for (const other of around) {
      if (degree(other) === 1 || degree(id) === 1) continue;
      lengths.get(id)?.set(other, 1 + HUB_ROOM * Math.max(0, Math.sqrt(Math.min(degree(id), degree(other))) - 1.5));
    }
  }
  return lengths;
}
