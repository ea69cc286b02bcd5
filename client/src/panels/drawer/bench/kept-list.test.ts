import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { firstViewState } from '../../../graph/view-state.ts';
import { openBrowserDatabase } from '../../../workspace/database.ts';
import { byFolder, createFavourites, createHistory, MOST_HISTORY, newFavourites, toHistoryEntry } from './kept-list.ts';

const aDatabase = () => {
  const factory = new IDBFactory();
  return openBrowserDatabase(() => factory);
};

const ended = (query: string) => ({
  query,
  typed: {},
  run: { kind: 'cancelled' } as const,
  ms: 12.4,
  view: firstViewState().view,
});

test('history is bounded: the oldest is forgotten', async () => {
  const database = aDatabase();
  const history = createHistory(database);
  const entries = Array.from({ length: MOST_HISTORY + 3 }, (_, at) => toHistoryEntry(ended(`RETURN ${at}`), at)).filter(
    (entry) => entry !== null,
  );
  expect(await history.put(...entries)).toBe(true);
  const kept = history.state.getState().entries;
  expect(kept).toHaveLength(MOST_HISTORY);
  expect(kept[0]).toMatchObject({ query: `RETURN ${MOST_HISTORY + 2}`, status: 'cancelled', ms: 12, rows: null });
  expect(await database.all('history')).toHaveLength(MOST_HISTORY);
  await history.remove(...kept.map(({ id }) => id));
  expect(history.state.getState().entries).toEqual([]);
});

test('a browser that keeps nothing says so', async () => {
  const history = createHistory(
    openBrowserDatabase(() => {
      throw new DOMException('Not here.', 'SecurityError');
    }),
  );
  const entry = toHistoryEntry(ended('RETURN 1'));
  expect(entry !== null && (await history.put(entry))).toBe(false);
  expect(history.state.getState().isKept).toBe(false);
});

test('what was not asked is no history', () => {
  expect(toHistoryEntry({ ...ended('RETURN $a'), run: { kind: 'missing', names: ['a'] } })).toBeNull();
});

const query = (name: string, folder = '', text = name) => ({ name, folder, text, typed: {} });

test('favourites stand by folder; those of a file that are kept already come once', async () => {
  const favourites = createFavourites(aDatabase());
  const first = newFavourites([], [query('B 10', 'x'), query('B 9', 'x'), query('A')]);
  await favourites.put(...first);
  const kept = favourites.state.getState().entries;
  expect(byFolder(kept).map(([folder, some]) => [folder, some.map(({ name }) => name)])).toEqual([
    ['', ['A']],
    ['x', ['B 9', 'B 10']],
  ]);
  const again = newFavourites(kept, [query('A'), query('A', '', 'other'), query('A', 'x'), query('A', '', 'other')]);
  expect(again.map(({ name, folder, text }) => [name, folder, text])).toEqual([
    ['A (2)', '', 'other'],
    ['A', 'x', 'A'],
  ]);
});
