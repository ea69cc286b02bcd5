import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { rememberData } from '../graph/memory.ts';
import { emptyState } from '../graph/state.ts';
import { ViewRefused } from '../graph/view-refused.ts';
import { aNode } from '../testing/a-graph.ts';
import { type BrowserDatabase, openBrowserDatabase } from './database.ts';
import { createSavedViews } from './saved-views/create-saved-views.ts';
import type { SavedView } from './saved-views/saved-view.ts';
import { bounded, entryOf, forgetOldVisits, isSameEntry, readVisit, type Visit, writeVisit } from './visit.ts';

const aDatabase = (): BrowserDatabase => {
  const factory = new IDBFactory();
  return openBrowserDatabase(() => factory);
};

/** A tab's own storage. */
function aTab(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    removeItem: (key) => void kept.delete(key),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

/** A private window: the browser throws as soon as it is asked. */
const forbidden = openBrowserDatabase(() => {
  throw new DOMException('Not here.', 'SecurityError');
});

/** A disk that is found to be full at the end of the writing. */
function fullDatabase(): BrowserDatabase {
  const factory = new IDBFactory();
  const real = openBrowserDatabase(() => factory);
  return { ...real, put: () => Promise.reject(new DOMException('Full.', 'QuotaExceededError')) };
}

const state = (names: readonly string[]) => {
  const nodes = new Map(names.map((name) => [aNode(name).id, aNode(name)] as const));
  return { ...emptyState(), nodes };
};

const aVisit = (id: string, written: number): Visit => ({
  id,
  at: 3,
  written,
  entries: new Map([[3, entryOf(state(['a', 'b']), null)]]),
});

test('a visit comes back to its tab with its maps, and to no other tab', async () => {
  const [database, one, other] = [aDatabase(), aTab(), aTab()];
  await writeVisit(database, aVisit('first', 1), one);
  await writeVisit(database, aVisit('second', 2), other);
  expect((await readVisit(database, one))?.id).toBe('first');
  const found = await readVisit(database, other);
  expect(found?.id).toBe('second');
  expect([...(found?.entries.get(3)?.snapshot.nodes.keys() ?? [])]).toEqual(['a', 'b']);
  expect(await readVisit(database, aTab())).toBeNull();
});

test('what was written as the page was left is waited for, what could not be written is not', async () => {
  const [database, tab] = [aDatabase(), aTab()];
  await writeVisit(database, aVisit('x', 1), tab);
  let looks = 0;
  const late: BrowserDatabase = {
    ...database,
    // The writing of the page before comes after the second look.
    get: async (shelf, key) => {
      looks += 1;
      if (looks === 3) await database.put('visits', aVisit('x', 2));
      return database.get(shelf, key);
    },
  };
  tab.setItem('orrery.visit', 'x 2');
  expect((await readVisit(late, tab))?.written).toBe(2);
  expect(looks).toBe(3);
  // It never comes: what there is is taken.
  tab.setItem('orrery.visit', 'x 3');
  expect((await readVisit(database, tab))?.written).toBe(2);
  await writeVisit({ ...database, put: () => Promise.reject(new Error('Full.')) }, aVisit('x', 4), tab);
  looks = 3;
  expect((await readVisit(late, tab))?.written).toBe(2);
  expect(looks).toBe(4);
});

test('a step and its picture are one and the same after the reload as before', async () => {
  const [database, tab] = [aDatabase(), aTab()];
  const step = { kind: 'expand', name: 'Meta' } as const;
  const past = [{ step, snapshot: state(['a']) }];
  const before = entryOf({ ...state(['a', 'b']), past }, null);
  const after = entryOf({ ...state(['a', 'b', 'c']), past }, null);
  await writeVisit(
    database,
    {
      id: 'x',
      at: 1,
      written: 1,
      entries: new Map([
        [0, before],
        [1, after],
      ]),
    },
    tab,
  );
  const found = await readVisit(database, tab);
  const [first, second] = [found?.entries.get(0), found?.entries.get(1)];
  if (first === undefined || second === undefined) throw new Error('Nothing came back.');
  expect(isSameEntry(first, second)).toBe(true);
  expect(first.past[0]).toBe(second.past[0]);
});

test('what another version wrote otherwise is not opened', async () => {
  const [database, tab] = [aDatabase(), aTab()];
  const { snapshot, ...entry } = entryOf(state(['a']), null);
  const { pins: _, ...lacking } = snapshot;
  tab.setItem('orrery.visit', 'old');
  await database.put('visits', {
    id: 'old',
    at: 0,
    written: 1,
    entries: new Map([[0, { ...entry, snapshot: lacking }]]),
  } as { id: string });
  expect(await readVisit(database, tab)).toBeNull();
  await database.put('visits', { id: 'old', at: 'x' } as { id: string });
  expect(await readVisit(database, tab)).toBeNull();
});

test('large pictures are kept with fewer steps, those next to the present', () => {
  const names = Array.from({ length: 4_000 }, (_, n) => `n${n}`);
  const large = entryOf(
    {
      ...state(names),
      past: Array.from({ length: 50 }, () => ({ step: { kind: 'pin' } as const, snapshot: state([]) })),
    },
    null,
  );
  const entries = new Map(Array.from({ length: 50 }, (_, at) => [at, large] as const));
  const kept = bounded({ id: 'x', at: 20, written: 1, entries });
  expect(kept.entries.size).toBe(10);
  expect(kept.entries.has(20)).toBe(true);
  expect(Math.max(...[...kept.entries.keys()].map((at) => Math.abs(at - 20)))).toBe(5);
  expect(kept.entries.get(20)?.past).toHaveLength(10);
});

test('the latest visits are kept, older ones forgotten', async () => {
  const database = aDatabase();
  for (let written = 0; written < 20; written += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await database.put('visits', aVisit(`visit${written}`, written));
  }
  await forgetOldVisits(database);
  const left = (await database.all('visits')).map((visit) => (visit as Visit).written);
  expect(left.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 8));
});

test('without any storage a visit is not remembered and nothing fails', async () => {
  const tab = aTab();
  await writeVisit(forbidden, aVisit('x', 1), tab);
  expect(await readVisit(forbidden, tab)).toBeNull();
  await forgetOldVisits(forbidden);
  await writeVisit(fullDatabase(), aVisit('y', 1), tab);
});

test('storage that was forbidden is asked again', async () => {
  const factory = new IDBFactory();
  let isForbidden = true;
  const database = openBrowserDatabase(() => {
    if (isForbidden) throw new DOMException('Not here.', 'SecurityError');
    return factory;
  });
  await expect(database.all('views')).rejects.toThrow('Not here.');
  isForbidden = false;
  expect(await database.all('views')).toEqual([]);
});

test('a writing that is thrown away at its end has not been done', async () => {
  const database = aDatabase();
  const { put } = IDBObjectStore.prototype;
  const { commit } = IDBTransaction.prototype;
  // The put succeeds, and then the disk turns out to be full.
  IDBTransaction.prototype.commit = () => undefined;
  IDBObjectStore.prototype.put = function putAndAbort(this: IDBObjectStore, value: unknown) {
    const request = put.call(this, value);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  };
  try {
    await expect(database.put('views', { id: 'x' })).rejects.toThrow('keeps nothing');
  } finally {
    IDBObjectStore.prototype.put = put;
    IDBTransaction.prototype.commit = commit;
  }
  expect(await database.get('views', 'x')).toBeUndefined();
});

const saved = (id: string, change: Partial<SavedView> = {}): SavedView => ({
  id,
  name: id,
  saved: 1,
  database: { id: 'neo4j@1', name: 'neo4j' },
  count: 0,
  view: '{}',
  memory: rememberData({ nodes: [], edges: [] }, null),
  ...change,
});

test('saved views: the latest first, replaced by id, removed, and what is no view is left out', async () => {
  const database = aDatabase();
  const views = createSavedViews(database);
  await views.load();
  expect(views.state.getState()).toMatchObject({ views: [], isKept: true });
  await views.keep(saved('a', { saved: 1 }));
  await views.keep(saved('b', { saved: 2 }));
  await views.keep(saved('a', { saved: 1, name: 'renamed' }));
  await database.put('views', { id: 'junk', name: 7 } as { id: string });
  await views.load();
  expect(views.state.getState().views.map(({ name }) => name)).toEqual(['b', 'renamed']);
  views.state.setState({ opened: { id: 'b' } });
  await views.remove('b');
  expect(views.state.getState()).toMatchObject({ opened: null, views: [{ id: 'a' }] });
});

test('what one tab saves, another one shows', async () => {
  const database = aDatabase();
  const [one, other] = [createSavedViews(database), createSavedViews(database)];
  await other.load();
  await one.keep(saved('a'));
  await expect.poll(() => other.state.getState().views.map(({ id }) => id)).toEqual(['a']);
});

test('a full disk and a private window are told apart', async () => {
  const refusal = async (database: BrowserDatabase): Promise<unknown> => {
    const error: unknown = await createSavedViews(database)
      .keep(saved('a'))
      .catch((caught: unknown) => caught);
    return error instanceof ViewRefused ? error.refusal : error;
  };
  expect(await refusal(fullDatabase())).toEqual({ kind: 'no-room' });
  expect(await refusal(forbidden)).toEqual({ kind: 'no-storage' });
  const views = createSavedViews(forbidden);
  await views.load();
  expect(views.state.getState()).toMatchObject({ views: [], isKept: false });
});
