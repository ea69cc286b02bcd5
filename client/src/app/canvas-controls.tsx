import { Focus, LassoSelect, Map as MapIcon, Minus, Plus } from 'lucide-react';
import { CommandButton } from '../panels/shared/command-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import { ArrangeMenu } from './arrange-menu.tsx';
import styles from './canvas-host.module.css';

/** Zoom, fit, arrange. */
export function CanvasControls() {
  const { shell } = useOrrery();
  const t = useT();
  const isDrawing = useShell((state) => state.tool === 'lasso');
  const hasMap = useShell((state) => state.minimap);
  return (
    <div className={styles['controls']} role="group" aria-label={t('region.canvas')} data-over-canvas>
      <CommandButton id="zoom-in">
        <Plus size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="zoom-out">
        <Minus size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="fit">
        <Focus size={17} aria-hidden />
      </CommandButton>
      <ArrangeMenu />
      <IconButton
        label={t('area.lasso')}
        isPressed={isDrawing}
        onPress={() => shell.setState({ tool: isDrawing ? null : 'lasso' })}
      >
        <LassoSelect size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('map.show')} isPressed={hasMap} onPress={() => shell.setState({ minimap: !hasMap })}>
        <MapIcon size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
