import { useEffect, useRef } from 'react';

/** Calls once, as soon as all that is to be printed is on the page. */
export function useWhenReady(isReady: boolean, onReady: (() => void) | undefined): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isReady || onReady === undefined || isDone.current) return;
    isDone.current = true;
    onReady();
  }, [isReady, onReady]);
}
