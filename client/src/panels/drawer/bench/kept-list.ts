import { createStore, type StoreApi } from 'zustand/vanilla';
import { ApiFailure } from '../../../api/failure.ts';
import type { View } from '../../../graph/view.ts';
import type { BrowserDatabase } from '../../../workspace/database.ts';
import type { BenchLanguage, TypedValues } from './bench-state.ts';
import type { FiledQuery } from './query-file.ts';
import type { Ended } from './run-statements.ts';

export interface KeptList<Entry> {
  /** The latest first. */
  readonly entries: readonly Entry[];
  /** Whether the browser keeps anything; null until it was asked. */
  readonly isKept: boolean | null;
}

/** Entries that this browser keeps, for all its tabs. */
export interface KeptShelf<Entry> {
  readonly state: StoreApi<KeptList<Entry>>;
  /** Reads them, once. */
  load(): Promise<void>;
  /** One with the same id gives way. Resolves to false where the browser keeps nothing, or has no room left. */
  put(...entries: readonly Entry[]): Promise<boolean>;
  remove(...ids: readonly string[]): Promise<boolean>;
}

interface ShelfOptions<Entry> {
  readonly shelf: 'history' | 'favourites';
  /** Older ones than so many are forgotten. */
  readonly most?: number;
  isEntry(value: unknown): value is Entry;
  timeOf(entry: Entry): number;
}

/** A shelf of the browser's database as a list that all tabs of the browser show alike. */
export function createShelf<Entry extends { readonly id: string }>(
  { shelf, most = Number.POSITIVE_INFINITY, isEntry, timeOf }: ShelfOptions<Entry>,
  database: BrowserDatabase,
): KeptShelf<Entry> {
  const state = createStore<KeptList<Entry>>(() => ({ entries: [], isKept: null }));
  const read = async (): Promise<void> => {
    try {
      const entries = (await database.all(shelf)).filter(isEntry).toSorted((a, b) => timeOf(b) - timeOf(a));
      state.setState({ entries, isKept: true });
    } catch {
      state.setState({ isKept: false });
    }
  };
  const others = openChannel(`orrery.${shelf}`, () => void read());
  let loaded: Promise<void> | undefined;
  const load = (): Promise<void> => (loaded ??= read());
  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    await load();
    try {
      await work();
    } catch {
      state.setState({ isKept: false });
      return false;
    }
    await read();
    others?.postMessage('changed');
    return true;
  };
  const forgetOldest = async (): Promise<void> => {
    const old = state.getState().entries.slice(most);
    await Promise.all(old.map(({ id }) => database.remove(shelf, id)));
    if (old.length > 0) state.setState(({ entries }) => ({ entries: entries.slice(0, most) }));
  };
  return {
    state,
    load,
    async put(...entries) {
      const isPut = await change(() => Promise.all(entries.map((entry) => database.put(shelf, entry))));
      await forgetOldest().catch(() => undefined);
      return isPut;
    },
    remove: (...ids) => change(() => Promise.all(ids.map((id) => database.remove(shelf, id)))),
  };
}

/** What one tab of the browser keeps or forgets, the others show. */
function openChannel(name: string, listen: () => void): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', listen);
  // In tests there is no page that keeps the process.
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref();
  return channel;
}

/** A statement that was run. */
export interface HistoryEntry {
  readonly id: string;
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
  readonly query: string;
  /** Cypher where it is absent. */
  readonly language?: BenchLanguage | undefined;
  readonly typed: TypedValues;
  readonly status: 'done' | 'failed' | 'cancelled';
  readonly ms: number;
  /** Null where there was no answer. */
  readonly rows: number | null;
  /** What was wrong. */
  readonly problem: string | null;
  readonly view: View;
}

export const MOST_HISTORY = 500;

export const createHistory = (database: BrowserDatabase): KeptShelf<HistoryEntry> =>
  createShelf<HistoryEntry>(
    { shelf: 'history', most: MOST_HISTORY, timeOf: ({ at }) => at, isEntry: isHistoryEntry },
    database,
  );

/** What is kept of a statement that has ended; null for one that was not asked. */
export function toHistoryEntry({ query, typed, run, ms, view }: Ended, at = Date.now()): HistoryEntry | null {
  if (run.kind !== 'done' && run.kind !== 'failed' && run.kind !== 'cancelled') return null;
  const rows = run.kind === 'done' ? run.answer.rowCount : null;
  const problem = run.kind === 'failed' ? problemOf(run.error) : null;
  return { id: crypto.randomUUID(), at, query, typed, status: run.kind, ms: Math.round(ms), rows, problem, view };
}

const problemOf = (error: unknown): string | null =>
  error instanceof ApiFailure && error.problem.kind === 'typed' ? error.problem.message : null;

/** A query that the reader keeps under a name. */
export interface Favourite extends FiledQuery {
  readonly id: string;
  /** Cypher where it is absent. */
  readonly language?: BenchLanguage | undefined;
  /** When it was kept, in milliseconds since 1970. */
  readonly saved: number;
}

export const createFavourites = (database: BrowserDatabase): KeptShelf<Favourite> =>
  createShelf<Favourite>({ shelf: 'favourites', timeOf: ({ saved }) => saved, isEntry: isFavourite }, database);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Written by this page in this browser; another version may have written it otherwise. */
const isHistoryEntry = (value: unknown): value is HistoryEntry =>
  isRecord(value) &&
  ['id', 'query', 'status'].every((key) => typeof value[key] === 'string') &&
  ['at', 'ms'].every((key) => typeof value[key] === 'number') &&
  isRecord(value['typed']) &&
  isRecord(value['view']);

const isFavourite = (value: unknown): value is Favourite =>
  isRecord(value) &&
  ['id', 'name', 'folder', 'text'].every((key) => typeof value[key] === 'string') &&
  typeof value['saved'] === 'number' &&
  isRecord(value['typed']);

/** Favourites by folder, folders and names in order. */
export function byFolder(favourites: readonly Favourite[]): readonly (readonly [string, readonly Favourite[]])[] {
  const order = new Intl.Collator(undefined, { numeric: true }).compare;
  const folders = new Map<string, Favourite[]>();
  for (const one of favourites) folders.set(one.folder, [...(folders.get(one.folder) ?? []), one]);
  return [...folders]
    .toSorted(([a], [b]) => order(a, b))
    .map(([folder, some]) => [folder, some.toSorted((a, b) => order(a.name, b.name))] as const);
}

/** Those of a file that are not kept yet; one that bears the name of another query gets a number behind it. */
export function newFavourites(
  kept: readonly Favourite[],
  read: readonly FiledQuery[],
  saved = Date.now(),
): readonly Favourite[] {
  const all = [...kept];
  const isSame = (a: FiledQuery, b: FiledQuery): boolean =>
    a.folder === b.folder && a.text === b.text && JSON.stringify(a.typed) === JSON.stringify(b.typed);
  return read.flatMap((query) => {
    if (all.some((one) => isSame(one, query) && (one.name === query.name || one.name.startsWith(`${query.name} (`))))
      return [];
    const taken = new Set(all.filter(({ folder }) => folder === query.folder).map(({ name }) => name));
    let name = query.name;
    for (let number = 2; taken.has(name); number += 1) name = `${query.name} (${number})`;
    const favourite = { ...query, name, id: crypto.randomUUID(), saved };
    all.push(favourite);
    return [favourite];
  });
}
