import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useOrrery } from '../../workspace/context.tsx';
import type { BrowserDatabase } from '../../workspace/database.ts';
import { activeTab, type BenchTab } from './bench/bench-state.ts';
import { toHistoryEntry } from './bench/kept-list.ts';
import {
  cancelRun,
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
  readonly bench: Bench;
  /** The tab that is shown. */
  readonly tab: BenchTab;
  readonly isRunning: boolean;
  run(statements: readonly Statement[], options?: RunOptions): void;
  /** Asks one statement of the tab again. */
  again(at: number, options: RunOptions): void;
  cancel(): void;
}

/** The bench of the page, and what can be done with the tab that is shown. */
export function useBench(): BenchTools {
  const orrery = useOrrery();
  const { api, store, database } = orrery;
  const bench = workbenchOf(orrery);
  const tab = useStore(bench, activeTab);
  const parts: RunParts = useMemo(
    () => ({ api, bench, view: () => store.getState().view, onEnd: (ended) => rememberRun(database, ended) }),
    [api, bench, store, database],
  );
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
  return { bench, tab, isRunning, run, again, cancel };
}

/** A browser that keeps nothing has no history: the panel says so. */
function rememberRun(database: BrowserDatabase, ended: Ended): void {
  const entry = toHistoryEntry(ended);
  if (entry !== null) void historyShelf(database).put(entry);
}
