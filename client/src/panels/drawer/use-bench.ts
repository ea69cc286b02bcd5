import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useOrrery } from '../../workspace/context.tsx';
import type { BrowserDatabase } from '../../workspace/database.ts';
import { activeTab, type BenchLanguage, type BenchTab } from './bench/bench-state.ts';
import { toHistoryEntry } from './bench/kept-list.ts';
import { graphqlAsker } from './bench/run-graphql.ts';
import {
  type AskParts,
  cancelRun,
  cypherAsker,
  type Ended,
  type RunOptions,
  type RunParts,
  runAgain,
  runStatements,
} from './bench/run-statements.ts';
import type { Statement } from './bench/statements.ts';
import { historyShelf } from './use-kept.ts';
import { type Bench, workbenchOf } from './workbench-store.ts';

export interface BenchTools {
  readonly language: BenchLanguage;
  readonly bench: Bench;
  /** The tab that is shown. */
  readonly tab: BenchTab;
  readonly isRunning: boolean;
  run(statements: readonly Statement[], options?: RunOptions): void;
  /** Asks one statement of the tab again. */
  again(at: number, options: RunOptions): void;
  cancel(): void;
}

/** The bench of the page in one language, and what can be done with the tab that is shown. */
export function useBench(language: BenchLanguage = 'cypher'): BenchTools {
  const orrery = useOrrery();
  const { api, store, database } = orrery;
  const bench = workbenchOf(orrery, language);
  const tab = useStore(bench, activeTab);
  const parts: RunParts = useMemo(() => {
    const onEnd = (ended: Ended): void => rememberRun(database, language, ended);
    const asking: AskParts = { api, bench, view: () => store.getState().view, onEnd };
    return { bench, askOne: language === 'cypher' ? cypherAsker(asking) : graphqlAsker(asking) };
  }, [api, bench, store, database, language]);
  const run = useCallback(
    (statements: readonly Statement[], options?: RunOptions) =>
      void runStatements(parts, { tab: activeTab(bench.getState()).id, statements }, options),
    [parts, bench],
  );
  const again = useCallback(
    (at: number, options: RunOptions) => void runAgain(parts, { tab: activeTab(bench.getState()).id, at }, options),
    [parts, bench],
  );
  const cancel = useCallback(() => cancelRun(bench, activeTab(bench.getState()).id), [bench]);
  const isRunning = tab.outcomes.some(({ run: { kind } }) => kind === 'running');
  return { language, bench, tab, isRunning, run, again, cancel };
}

/** A browser that keeps nothing has no history: the panel says so. */
function rememberRun(database: BrowserDatabase, language: BenchLanguage, ended: Ended): void {
  const entry = toHistoryEntry(ended);
  if (entry !== null) void historyShelf(database).put({ ...entry, language });
}

/** What holds the answer: in the sheet of a phone it lies below the editor, and comes into sight once it is there. */
export function useShownAnswer({ tab, isRunning }: BenchTools): RefObject<HTMLDivElement | null> {
  const answer = useRef<HTMLDivElement>(null);
  const isEnded = tab.outcomes.length > 0 && !isRunning;
  useEffect(() => {
    if (isEnded) answer.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isEnded]);
  return answer;
}
