import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Orrery } from '../../workspace/context.tsx';
import type { BrowserDatabase } from '../../workspace/database.ts';
import { type BenchLanguage, type BenchTab, changeTab, type Workbench } from './bench/bench-state.ts';
import { keepAnswers, keepDrafts, readAnswers, readDrafts } from './bench/keep-bench.ts';

export type Bench = StoreApi<Workbench>;

const KEYS = { cypher: 'orrery.workbench', graphql: 'orrery.workbench.graphql' } as const satisfies Record<
  BenchLanguage,
  string
>;

interface Kept {
  /** That of the tab of the browser. */
  readonly storage?: Storage;
  readonly database: BrowserDatabase;
  readonly language?: BenchLanguage;
}

const benches = { cypher: new WeakMap<object, Bench>(), graphql: new WeakMap<object, Bench>() };

/** The tabs, their parameters and answers: one bench for each language and page, whether the drawer is open or not, and over a reload. */
export function workbenchOf(
  { shell, database }: Pick<Orrery, 'shell' | 'database'>,
  language: BenchLanguage = 'cypher',
): Bench {
  const known = benches[language].get(shell);
  if (known !== undefined) return known;
  const bench = createBench({ database, language });
  benches[language].set(shell, bench);
  return bench;
}

/**
 * What is written is back at once, the answers as soon as the browser has read them. A browser that duplicates its tab gives the copy what is
 * written and the ids with it. So each page keeps the answers that come to it under ids of its own, and only reads those of the page before.
 */
export function createBench({ storage = sessionStorage, database, language = 'cypher' }: Kept): Bench {
  const place = { storage, key: KEYS[language] };
  const kept = readDrafts(place);
  const before = kept.answers;
  const own = new Map<string, string>();
  const keep = (state: Workbench): void => keepDrafts(place, state, new Map([...before, ...own]));
  const ownId = (state: Workbench, tab: string): string => {
    const known = own.get(tab);
    if (known !== undefined) return known;
    const id = crypto.randomUUID();
    own.set(tab, id);
    keep(state);
    return id;
  };
  const bench = createStore<Workbench>(() => kept.bench);
  bench.subscribe((state, last) => {
    if (isOtherDraft(state, last)) keep(state);
    for (const tab of state.tabs) {
      const old = last.tabs.find(({ id }) => id === tab.id);
      if (isAnswered(tab) && (tab.outcomes !== old?.outcomes || tab.shown !== old.shown) && !isRead.has(tab.outcomes)) {
        // A browser that keeps nothing loses them with the page: the query is still there.
        keepAnswers(database, { ...tab, id: ownId(state, tab.id) }).catch(() => undefined);
      }
    }
  });
  /** As they were read: they need not be written again. */
  const isRead = new WeakSet<BenchTab['outcomes']>();
  const restore = async ({ id }: BenchTab): Promise<void> => {
    const answers = await readAnswers(database, before.get(id) ?? id).catch(() => undefined);
    if (answers === undefined) return;
    isRead.add(answers.outcomes);
    bench.setState((state) =>
      // What was asked meanwhile is newer.
      state.tabs.some((tab) => tab.id === id && tab.outcomes.length === 0) ? changeTab(state, id, answers) : state,
    );
  };
  for (const tab of bench.getState().tabs) void restore(tab);
  return bench;
}

const isOtherDraft = (a: Workbench, b: Workbench): boolean =>
  a.active !== b.active ||
  a.closed !== b.closed ||
  a.remembered !== b.remembered ||
  a.tabs.length !== b.tabs.length ||
  a.tabs.some((tab, at) => {
    const other = b.tabs[at];
    return (
      tab.id !== other?.id ||
      tab.text !== other.text ||
      tab.typed !== other.typed ||
      tab.name !== other.name ||
      tab.isHanded !== other.isHanded
    );
  });

const isAnswered = ({ outcomes }: BenchTab): boolean =>
  outcomes.length > 0 && outcomes.every(({ run }) => run.kind !== 'running' && run.kind !== 'waiting');
