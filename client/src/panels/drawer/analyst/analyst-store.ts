import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TableQuestion } from './question.ts';
import { readQuestion, writeQuestion } from './question-link.ts';

export interface Analyst {
  /** Null shows the questions to begin with. */
  readonly question: TableQuestion | null;
  /** Those before, the latest last: the way back. */
  readonly before: readonly TableQuestion[];
  /** Rows that are marked and not on the canvas; what is there is marked by being selected. */
  readonly ticked: ReadonlySet<string>;
  /** The link held a table that cannot be read. */
  readonly isRefused: boolean;
}

const KEY = 'orrery.analyst';
const MOST_BEFORE = 30;
const stores = new WeakMap<object, StoreApi<Analyst>>();

/**
 * The question of the analyst's table: one for each page, over a reload too. What the link says goes before what the tab remembers.
 * @param linked `table` of the address, as it came
 */
export function analystOf(page: object, linked: string | null, storage: Storage = sessionStorage): StoreApi<Analyst> {
  const known = stores.get(page);
  if (known !== undefined) return known;
  const given = linked === null ? null : readQuestion(linked);
  const store = createStore<Analyst>(() => ({
    question: given ?? (linked === null ? readKept(storage) : null),
    before: [],
    ticked: new Set(),
    isRefused: linked !== null && given === null,
  }));
  store.subscribe(({ question }, before) => {
    if (question !== before.question) keep(storage, question);
  });
  stores.set(page, store);
  return store;
}

/** Another question in its place; the present one is a step back. */
export function ask(store: StoreApi<Analyst>, question: TableQuestion | null): void {
  store.setState(({ question: now, before }) => ({
    question,
    before: now === null ? before : [...before, now].slice(-MOST_BEFORE),
    ticked: new Set(),
    isRefused: false,
  }));
}

export function goBack(store: StoreApi<Analyst>): void {
  store.setState(({ before }) => ({ question: before.at(-1) ?? null, before: before.slice(0, -1), ticked: new Set() }));
}

/** Storage may be full or forbidden: then nothing outlives the page but the link. */
function keep(storage: Storage, question: TableQuestion | null): void {
  try {
    if (question === null) storage.removeItem(KEY);
    else storage.setItem(KEY, writeQuestion(question));
  } catch {
    // Nothing to do.
  }
}

function readKept(storage: Storage): TableQuestion | null {
  try {
    return readQuestion(storage.getItem(KEY) ?? '');
  } catch {
    return null;
  }
}
