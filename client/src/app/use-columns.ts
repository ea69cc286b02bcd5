import { useEffect } from 'react';
import { loadColumns } from '../actions/load-columns.ts';
import { needsColumns } from '../graph/columns.ts';
import type { GraphState } from '../graph/store.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useShell } from '../workspace/hooks.ts';

/** An expansion or a hand on the time bar asks once, where it rests. */
const REST_MS = 200;

/** Asks for what filters and rules of style read, while one of them reads it or the panel that offers them is open. */
export function useColumns(): void {
  const { store, run } = useOrrery();
  const isOffered = useShell(({ side, sheet }) => side === 'filters' || side === 'legend' || sheet === 'legend');
  const isRead = useGraph(needsColumns);
  const isWanted = isOffered || isRead;
  useEffect(() => {
    if (!isWanted) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = '';
    const ask = (state: GraphState): void => {
      const question = questionOf(state);
      if (question === asked) return;
      asked = question;
      clearTimeout(timer);
      timer = setTimeout(() => void run(loadColumns, undefined), REST_MS);
    };
    ask(store.getState());
    const stop = store.subscribe((state, before) => {
      if (state.nodes !== before.nodes || state.view !== before.view) ask(state);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [isWanted, store, run]);
}

const questionOf = ({ nodes, view }: GraphState): string => [JSON.stringify(view), ...nodes.keys()].join(' ');
