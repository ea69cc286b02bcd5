import { PanelLeftOpen, PanelRightOpen } from 'lucide-react';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './app.module.css';

export interface OpenPanelProps {
  readonly side: 'left' | 'right';
  open(): void;
  readonly label: string;
}

/** Where a panel was drawn shut: the way back, on the edge of the canvas. */
export function OpenPanel({ side, open, label }: OpenPanelProps) {
  const Icon = side === 'left' ? PanelLeftOpen : PanelRightOpen;
  return (
    <div className={styles['openPanel']} data-side={side}>
      <IconButton label={label} onPress={open}>
        <Icon size={17} aria-hidden />
      </IconButton>
    </div>
  );
}
