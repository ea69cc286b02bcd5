import { useEffect, useState } from 'react';
import { useShell } from '../workspace/hooks.ts';
import { preloadParts } from './parts.ts';

/** True once what is opened by hand may be on the page: when it is asked for, or in idle time after the first picture. */
export function useOpenedParts(isAfter: boolean): boolean {
  const isAsked = useShell(
    ({ helpOpen, choosing, tokenAsked, printing }) => helpOpen || choosing !== null || tokenAsked !== null || printing,
  );
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    if (isAfter) void preloadParts().then(() => setLoaded(true));
  }, [isAfter]);
  return isAsked || isLoaded;
}
