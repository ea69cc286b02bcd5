import { useMemo } from 'react';
import type { Court } from '../graph/judge.ts';
import { useGraph } from './hooks.ts';

/** What `judge()` and `sift()` ask for: the present view and the verbs of the model. */
export function useCourt(): Court {
  const view = useGraph((state) => state.view);
  const predicates = useGraph((state) => state.predicates);
  return useMemo(() => ({ view, predicates }), [view, predicates]);
}
