import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Changes } from '../../graph/memory.ts';
import type { GraphNode } from '../../graph/types.ts';
import { ViewRefused } from '../../graph/view-refused.ts';
import type { BrowserDatabase } from '../database.ts';
import type { SavedView } from './saved-view.ts';

/** The saved view that was opened last, and what has changed of it since. */
export interface OpenedView {
  readonly id: string;
  /** Undefined while it is on its way. */
  readonly changes?: Changes | undefined;
  /** Entities that are linked with the picture since. */
  readonly newcomers?: readonly GraphNode[] | undefined;
  /** How many newcomers there are; more than `newcomers` holds when there are very many. */
  readonly newcomerCount?: number | undefined;
}

export interface SavedViewsState {
  /** Of every database, the latest first. */
  readonly views: readonly SavedView[];
  /** Whether the browser keeps anything; null until it was asked. */
  readonly isKept: boolean | null;
  readonly opened: OpenedView | null;
  /** The dialog that asks for a name is open. */
  readonly naming: boolean;
}

/** The views that this browser keeps, for all its tabs. */
export interface SavedViews {
  readonly state: StoreApi<SavedViewsState>;
  /** Reads what is kept. A browser that keeps nothing has no views. */
  load(): Promise<void>;
  /** Throws ViewRefused (`no-room`, `no-storage`). A view with the same id gives way. */
  keep(view: SavedView): Promise<void>;
  /** Throws ViewRefused (`no-storage`). */
  remove(id: string): Promise<void>;
}

const CHANNEL = 'orrery.views';

export function createSavedViews(database: BrowserDatabase): SavedViews {
  const state = createStore<SavedViewsState>(() => ({ views: [], isKept: null, opened: null, naming: false }));
  const load = async (): Promise<void> => {
    try {
      const views = (await database.all('views')).filter(isSavedView).toSorted((a, b) => b.saved - a.saved);
      state.setState({ views, isKept: true });
    } catch {
      state.setState({ views: [], isKept: false });
    }
  };
  const others = openChannel(() => void load());
  const changed = async (): Promise<void> => {
    await load();
    others?.postMessage('changed');
  };
  return {
    state,
    load,
    async keep(view) {
      await database.put('views', view).catch(refuse);
      await changed();
    },
    async remove(id) {
      await database.remove('views', id).catch(refuse);
      state.setState(({ opened }) => (opened?.id === id ? { opened: null } : {}));
      await changed();
    },
  };
}

function refuse(error: unknown): never {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  throw new ViewRefused({ kind: isFull ? 'no-room' : 'no-storage' });
}

/** What one tab saves, renames or deletes, the others show. */
function openChannel(listen: () => void): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listen);
  // In tests there is no page that keeps the process.
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref();
  return channel;
}

/** Written by this page in this browser; another version may have written it otherwise. */
function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, saved, database, count, view, memory }: { readonly [key in keyof SavedView]?: unknown } = value;
  return (
    [id, name, view].every((text) => typeof text === 'string') &&
    [saved, count].every((figure) => typeof figure === 'number') &&
    has(database, ['id', 'name']) &&
    has(memory, ['entities', 'links', 'neighbours'])
  );
}

const has = (value: unknown, keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));
