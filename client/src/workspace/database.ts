/** Those of the query workbench are `answers`, `history` and `favourites`. */
const SHELVES = ['visits', 'views', 'answers', 'history', 'favourites'] as const;

/** A shelf of the browser's own database. */
export type Shelf = (typeof SHELVES)[number];

export interface BrowserDatabase {
  get(shelf: Shelf, key: string): Promise<unknown>;
  all(shelf: Shelf): Promise<readonly unknown[]>;
  /** What is put keeps its maps, its sets, and which of them are one and the same. */
  put(shelf: Shelf, value: { readonly id: string }): Promise<void>;
  remove(shelf: Shelf, key: string): Promise<void>;
}

const NAME = 'orrery';
/** Grows with each shelf that is new. */
const VERSION = 2;

/**
 * IndexedDB, as far as it is needed. Every call rejects where the browser has none or forbids it (a private window): who calls decides what
 * that costs.
 */
export function openBrowserDatabase(factory: () => IDBFactory = () => indexedDB): BrowserDatabase {
  let opened: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => {
    opened ??= connect(factory);
    // Tried again with the next call: the user may have made room.
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  const ask = async <T>(
    shelf: Shelf,
    mode: IDBTransactionMode,
    make: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const transaction = (await open()).transaction(shelf, mode);
    const request = make(transaction.objectStore(shelf));
    // Said at once, and not when the answer is there: a page that is being left hears no answer, and its browser takes back what was not committed.
    if (mode === 'readwrite') transaction.commit();
    const answer = await answerOf(request);
    // What was answered may still be thrown away: a full disk is often found out at the end only.
    if (mode === 'readwrite') await endOf(transaction);
    return answer;
  };
  return {
    get: (shelf, key) => ask(shelf, 'readonly', (store) => store.get(key)),
    all: (shelf) => ask(shelf, 'readonly', (store) => store.getAll()),
    put: async (shelf, value) => {
      await ask(shelf, 'readwrite', (store) => store.put(value));
    },
    remove: async (shelf, key) => {
      await ask(shelf, 'readwrite', (store) => store.delete(key));
    },
  };
}

async function connect(factory: () => IDBFactory): Promise<IDBDatabase> {
  const request = factory().open(NAME, VERSION);
  request.addEventListener('upgradeneeded', () => {
    for (const shelf of SHELVES) {
      if (!request.result.objectStoreNames.contains(shelf)) request.result.createObjectStore(shelf, { keyPath: 'id' });
    }
  });
  const database = await answerOf(request);
  // A later version in another tab must not wait for this one.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('The browser keeps nothing here.')),
    );
  });

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing here.')));
  });
