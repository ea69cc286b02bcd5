import type { Wire } from '@orrery/cypher/values/wire.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CypherAnswer } from '../../api/answers.ts';
import type { CypherQuestion } from '../../api/orrery-api.ts';
import type { Typed } from './parameter-values.ts';

export type Mode = NonNullable<CypherQuestion['mode']>;

export interface Asked {
  readonly query: string;
  readonly parameters: Readonly<Record<string, Wire>>;
  readonly limit: number;
  readonly mode: Mode;
}

export type CypherRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly since: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** `at`: when it came, in milliseconds, where it was kept over a reload. */
  | { readonly kind: 'done'; readonly answer: CypherAnswer; readonly asked?: Asked; readonly at?: number }
  /** It was too large to be kept over a reload. */
  | { readonly kind: 'lost' };

export interface Workbench {
  /** The query as it was written; null before anything was. */
  readonly text: string | null;
  /** What stands in the fields of parameters, by name. */
  readonly typed: Readonly<Record<string, Typed>>;
  /** The same by the query that was run with it. */
  readonly remembered: Readonly<Record<string, Readonly<Record<string, Typed>>>>;
  readonly run: CypherRun;
}

const KEY = 'orrery.workbench';
/** The browser keeps about five million characters for all that a page remembers. */
const LONGEST_KEPT = 1_500_000;
const MOST_REMEMBERED = 50;

const benches = new WeakMap<object, StoreApi<Workbench>>();

/** The query, its parameters and its answer: one for each page, whether the drawer is open or not, and over a reload. */
export function workbenchOf(page: object, storage: Storage = sessionStorage): StoreApi<Workbench> {
  const known = benches.get(page);
  if (known !== undefined) return known;
  const store = createStore<Workbench>(() => readKept(storage));
  store.subscribe((state, before) => {
    if (state.run !== before.run && state.run.kind !== 'running') keep(storage, state);
    else if (state.text !== before.text || state.typed !== before.typed) keepDraft(storage, state);
  });
  benches.set(page, store);
  return store;
}

const DRAFT = `${KEY}.draft`;
const ANSWER = `${KEY}.answer`;

/** Storage may be full or forbidden: then nothing outlives the page. */
function write(storage: Storage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function keepDraft(storage: Storage, { text, typed, remembered }: Workbench): void {
  write(storage, DRAFT, JSON.stringify({ text, typed, remembered }));
}

function keep(storage: Storage, state: Workbench): void {
  keepDraft(storage, state);
  const { run } = state;
  const json = run.kind === 'done' ? JSON.stringify({ ...run, at: Date.now() }) : 'null';
  const isShort = json.length <= LONGEST_KEPT && write(storage, ANSWER, json);
  if (!isShort) write(storage, ANSWER, JSON.stringify({ kind: 'lost' }));
}

const EMPTY: Workbench = { text: null, typed: {}, remembered: {}, run: { kind: 'idle' } };

function readKept(storage: Storage): Workbench {
  try {
    const draft = JSON.parse(storage.getItem(DRAFT) ?? 'null') as Partial<Workbench> | null;
    const run = JSON.parse(storage.getItem(ANSWER) ?? 'null') as CypherRun | null;
    return { ...EMPTY, ...draft, run: run ?? EMPTY.run };
  } catch {
    return EMPTY;
  }
}

/** The newest queries are remembered with what was typed for them. */
export function remember(
  remembered: Workbench['remembered'],
  query: string,
  typed: Workbench['typed'],
): Workbench['remembered'] {
  const others = Object.entries(remembered).filter(([one]) => one !== query);
  return Object.fromEntries([...others.slice(1 - MOST_REMEMBERED), [query, typed]]);
}
