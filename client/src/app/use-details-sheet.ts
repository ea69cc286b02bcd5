import { useEffect, useMemo, useRef } from 'react';
import { useOrrery } from '../workspace/context.tsx';
import { isNarrow } from '../workspace/narrow.ts';

/** A second tap within this time makes it a double tap, which expands. The sheet waits, or the node would move away under the finger. */
const SECOND_TAP_MS = 320;

export interface DetailsSheet {
  /** A tap on a node or line opens its details, one on the ground closes them. */
  tap(id: string | null): void;
  cancel(): void;
}

/** On a phone the details are in a sheet that a tap opens. A wide page shows them beside the drawing anyway. */
export function useDetailsSheet(): DetailsSheet {
  const { shell } = useOrrery();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useMemo(
    () => ({
      tap: (id) => {
        clearTimeout(timer.current);
        if (!isNarrow()) return;
        timer.current = setTimeout(() => {
          if (id !== null) shell.setState({ sheet: 'details' });
          else if (shell.getState().sheet === 'details') shell.setState({ sheet: null });
        }, SECOND_TAP_MS);
      },
      cancel: () => clearTimeout(timer.current),
    }),
    [shell],
  );
}
