import { useEffect } from 'react';
import { refreshDegrees } from '../actions/refresh-degrees.ts';
import { isSameView } from '../graph/view.ts';
import { useOrrery } from '../workspace/context.tsx';

/** A hand that drags through the days asks once, where it rests. */
const REST_MS = 300;

/** Keeps the neighbours that the nodes promise in step with the view. */
export function useDegrees(): void {
  const { store, run } = useOrrery();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(({ view }, before) => {
      if (isSameView(view, before.view)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void run(refreshDegrees, undefined), REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, run]);
}
