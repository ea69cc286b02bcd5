import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useOrrery } from '../workspace/context.tsx';
import { useShell } from '../workspace/hooks.ts';
import { preloadParts } from './parts.ts';

/** True once what is opened by hand may be on the page: when it is asked for, or in idle time after the first picture. */
export function useOpenedParts(isAfter: boolean): boolean {
  const isAsked = useShell(
    ({ helpOpen, choosing, naming, tokenAsked, printing }) =>
      helpOpen || choosing !== null || naming !== null || tokenAsked !== null || printing,
  );
  const isNaming = useStore(useOrrery().savedViews.state, ({ naming }) => naming);
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    if (isAfter) void preloadParts().then(() => setLoaded(true));
  }, [isAfter]);
  return isAsked || isNaming || isLoaded;
}
