import { Focus, LassoSelect, Minus, Plus } from 'lucide-react';
import { fit } from '../actions/fit.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import { ArrangeMenu } from './arrange-menu.tsx';
import styles from './canvas-host.module.css';

/** Zoom, fit, arrange. */
export function CanvasControls() {
  const { run, shell, actionContext } = useOrrery();
  const t = useT();
  const isDrawing = useShell((state) => state.tool === 'lasso');
  const zoom = (factor: number) => actionContext().canvas?.zoomBy(factor);
  return (
    <div className={styles['controls']} role="group" aria-label={t('region.canvas')}>
      <IconButton label={t('canvas.zoomIn')} shortcut="+" onPress={() => zoom(1.3)}>
        <Plus size={17} aria-hidden />
      </IconButton>
      <IconButton label={t('canvas.zoomOut')} shortcut="−" onPress={() => zoom(1 / 1.3)}>
        <Minus size={17} aria-hidden />
      </IconButton>
      <IconButton label={t('canvas.fit')} shortcut="F" onPress={() => void run(fit, undefined)}>
        <Focus size={17} aria-hidden />
      </IconButton>
      <ArrangeMenu />
      <IconButton
        label={t('area.lasso')}
        isPressed={isDrawing}
        onPress={() => shell.setState({ tool: isDrawing ? null : 'lasso' })}
      >
        <LassoSelect size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
