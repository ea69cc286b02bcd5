import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useOrrery } from '../../workspace/context.tsx';
import { activeTab, type BenchTab } from './bench/bench-state.ts';
import { cancelRun, type RunOptions, type RunParts, runAgain, runStatements } from './bench/run-statements.ts';
import type { Statement } from './bench/statements.ts';
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
  const { api, store, shell } = useOrrery();
  const bench = workbenchOf(shell);
  const tab = useStore(bench, activeTab);
  const parts: RunParts = useMemo(() => ({ api, bench, view: () => store.getState().view }), [api, bench, store]);
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
