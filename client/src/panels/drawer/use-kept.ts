import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { BrowserDatabase } from '../../workspace/database.ts';
import {
  createFavourites,
  createHistory,
  type Favourite,
  type HistoryEntry,
  type KeptList,
  type KeptShelf,
} from './bench/kept-list.ts';

const histories = new WeakMap<BrowserDatabase, KeptShelf<HistoryEntry>>();
const favourites = new WeakMap<BrowserDatabase, KeptShelf<Favourite>>();

/** What was run in this browser: one list for all its tabs. */
export const historyShelf = (database: BrowserDatabase): KeptShelf<HistoryEntry> =>
  once(histories, database, createHistory);
export const favouritesShelf = (database: BrowserDatabase): KeptShelf<Favourite> =>
  once(favourites, database, createFavourites);

function once<Made>(
  made: WeakMap<BrowserDatabase, Made>,
  database: BrowserDatabase,
  make: (from: BrowserDatabase) => Made,
): Made {
  const known = made.get(database) ?? make(database);
  made.set(database, known);
  return known;
}

/** What a shelf holds, read once it is looked at. */
export function useKept<Entry>(shelf: KeptShelf<Entry>): KeptList<Entry> {
  useEffect(() => void shelf.load(), [shelf]);
  return useStore(shelf.state);
}
