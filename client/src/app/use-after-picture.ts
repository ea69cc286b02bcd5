import { useEffect, useState } from 'react';
import { useOrrery } from '../workspace/context.tsx';

/** A picture that is long in coming does not keep the rest of the page waiting any longer than this. */
const PATIENCE_MS = 900;

/** True once what the first picture needs is here, so that nothing else competes with it for the line. */
export function useAfterPicture(): boolean {
  const { store, shell } = useOrrery();
  const isThere = (): boolean => store.getState().nodes.size > 0 || shell.getState().opening !== 'loading';
  const [isAfter, setAfter] = useState(isThere);
  useEffect(() => {
    if (isAfter) return undefined;
    const look = (): void => {
      if (store.getState().nodes.size > 0 || shell.getState().opening !== 'loading') setAfter(true);
    };
    const stops = [store.subscribe(look), shell.subscribe(look)];
    const timer = setTimeout(() => setAfter(true), PATIENCE_MS);
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [isAfter, store, shell]);
  return isAfter;
}
