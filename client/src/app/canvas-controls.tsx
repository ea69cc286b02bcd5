import { Focus, Minus, Plus, Sparkles } from 'lucide-react';
import { CommandButton } from '../panels/shared/command-button.tsx';
import { useT } from '../workspace/hooks.ts';
import styles from './canvas-host.module.css';

/** Zoom, fit, arrange. */
export function CanvasControls() {
  const t = useT();
  return (
    <div className={styles['controls']} role="group" aria-label={t('region.canvas')}>
      <CommandButton id="zoom-in">
        <Plus size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="zoom-out">
        <Minus size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="fit">
        <Focus size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="layout">
        <Sparkles size={16} aria-hidden />
      </CommandButton>
    </div>
  );
}
