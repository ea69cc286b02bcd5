import { useCallback, useEffect, useRef, useState } from 'react';
import type { CypherAnswer } from '../../api/answers.ts';
import { useOrrery } from '../../workspace/context.tsx';

export type CypherRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly since: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly answer: CypherAnswer };

/** One query at a time; cancelling takes it back down to the database. */
export function useCypher() {
  const { api, store } = useOrrery();
  const [state, setState] = useState<CypherRun>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback(
    (query: string) => {
      controller.current?.abort();
      const mine = new AbortController();
      controller.current = mine;
      const { lens, asOf } = store.getState().view;
      setState({ kind: 'running', since: Date.now() });
      api.cypher({ query, lens, asOf }, { signal: mine.signal }).then(
        (answer) => controller.current === mine && setState({ kind: 'done', answer }),
        (error: unknown) => {
          if (controller.current !== mine) return;
          setState(mine.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error });
        },
      );
    },
    [api, store],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { state, run, cancel };
}
