import { useCallback } from 'react';
import { useOrrery } from './context.tsx';

/** Copies and says so. */
export function useCopy(): (text: string) => void {
  const { announce } = useOrrery();
  return useCallback(
    (text) => {
      navigator.clipboard.writeText(text).then(
        () => announce('common.copied'),
        () => announce('common.copyFailed'),
      );
    },
    [announce],
  );
}
