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

/** One loader for each view, made when it is first asked for. */
export function eachView<View, Loader>(make: (view: View) => Loader): (view: View) => Loader {
  const made = new Map<string, Loader>();
  return (view) => {
    const key = JSON.stringify(view);
    const loader = made.get(key) ?? make(view);
    made.set(key, loader);
    return loader;
  };
}
