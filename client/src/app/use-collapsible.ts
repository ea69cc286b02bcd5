import { useState } from 'react';
import { type PanelImperativeHandle, usePanelRef } from 'react-resizable-panels';

export interface Collapsible {
  readonly ref: ReturnType<typeof usePanelRef>;
  readonly isCollapsed: boolean;
  onResize(): void;
  open(): void;
}

/** A panel that can be drawn shut, and whether it is. */
export function useCollapsible(): Collapsible {
  const ref = usePanelRef();
  const [isCollapsed, setCollapsed] = useState(false);
  const withPanel = (use: (panel: PanelImperativeHandle) => void): void => {
    if (ref.current !== null) use(ref.current);
  };
  return {
    ref,
    isCollapsed,
    onResize: () => withPanel((panel) => setCollapsed(panel.isCollapsed())),
    open: () => withPanel((panel) => panel.expand()),
  };
}
