import DataLoader from 'dataloader';

const MAX_BATCH = 1000;

/** Batches the keys of one tick into one question and hands the answers back in key order; null where there is none. */
export function loadOne<Value>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<string, Value | null> {
  return new DataLoader<string, Value | null>(
    async (keys) => {
      const found = await ask(keys);
      return keys.map((key) => found.get(key) ?? null);
    },
    { maxBatchSize: MAX_BATCH },
  );
}

/** The same for questions with a list as answer; empty where there is none. */
export function loadMany<Value>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, readonly Value[]>>,
): DataLoader<string, readonly Value[]> {
  return new DataLoader<string, readonly Value[]>(
    async (keys) => {
      const found = await ask(keys);
      return keys.map((key) => found.get(key) ?? []);
    },
    { maxBatchSize: MAX_BATCH },
  );
}

/** Groups rows by a key, in the order in which they came. */
export function groupBy<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [valueOf(row)]);
    else group.push(valueOf(row));
  }
  return groups;
}
