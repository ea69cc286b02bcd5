import { PanelLeftOpen, PanelRightOpen } from 'lucide-react';
import { useState } from 'react';
import { type PanelImperativeHandle, usePanelRef } from 'react-resizable-panels';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './app.module.css';

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

export interface OpenPanelProps {
  readonly side: 'left' | 'right';
  readonly panel: Collapsible;
  readonly label: string;
}

/** Where a panel was drawn shut: the way back, on the edge of the canvas. */
export function OpenPanel({ side, panel, label }: OpenPanelProps) {
  if (!panel.isCollapsed) return null;
  const Icon = side === 'left' ? PanelLeftOpen : PanelRightOpen;
  return (
    <div className={styles['openPanel']} data-side={side}>
      <IconButton label={label} onPress={panel.open}>
        <Icon size={17} aria-hidden />
      </IconButton>
    </div>
  );
}
