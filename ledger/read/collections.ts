/** Groups by a key, in order. `Map.groupBy` needs Node 21. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** A function that is asked each question once, and remembers. Memory: one entry for each. */
export function remembered<K, V>(answer: (question: K) => V): (question: K) => V {
  const known = new Map<K, V>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const made = answer(question);
    known.set(question, made);
    return made;
  };
}

/** Consecutive slices of at most `size`. */
export function* batchesOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** Sorts by id: every writer takes its locks in the same order, so two of them cannot wait for each other in a circle. */
export function byId<T extends { readonly id: string }>(items: Iterable<T>): T[] {
  return [...items].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
