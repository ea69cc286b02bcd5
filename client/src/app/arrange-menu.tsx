import { ChartGantt, CircleDot, Network, PinOff, Sparkles, Waypoints } from 'lucide-react';
import { unpinNodes } from '../actions/pin.ts';
import { movableOf, runLayout, tidySelection } from '../actions/run-layout.ts';
import type { LayoutName } from '../canvas/graph-canvas.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { MenuButton, type MenuEntry } from '../ui/menu.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useT } from '../workspace/hooks.ts';

const LAYOUTS = [
  ['force', 'arrange.force', Waypoints],
  ['hierarchy', 'arrange.hierarchy', Network],
  ['concentric', 'arrange.rings', CircleDot],
  ['time', 'arrange.time', ChartGantt],
] as const satisfies readonly (readonly [LayoutName, string, unknown])[];

/** Every way to arrange the picture, the selection alone, and the way to let go of pins. */
export function ArrangeMenu() {
  const { run, store } = useOrrery();
  const t = useT();
  const selected = useGraph((state) => movableOf(state).size);
  const pinned = useGraph((state) => state.pins.size);
  const entries: readonly MenuEntry[] = [
    ...LAYOUTS.map(([name, label, Icon]) => ({
      id: name,
      label: t(label),
      icon: <Icon size={15} aria-hidden />,
      ...(name === 'force' && { end: <Kbd>L</Kbd> }),
      onAction: () => void run(runLayout, { name }),
    })),
    {
      id: 'tidy',
      label: t('arrange.tidy', { count: selected }),
      icon: <Sparkles size={15} aria-hidden />,
      startsGroup: true,
      isDisabled: selected < 2,
      onAction: () => void run(tidySelection, undefined),
    },
    {
      id: 'unpin',
      label: t('arrange.unpinAll', { count: pinned }),
      icon: <PinOff size={15} aria-hidden />,
      isDisabled: pinned === 0,
      onAction: () => void run(unpinNodes, { ids: [...store.getState().pins] }),
    },
  ];
  return (
    <MenuButton label={t('arrange.label')} entries={entries}>
      <IconButton label={t('arrange.label')}>
        <Sparkles size={16} aria-hidden />
      </IconButton>
    </MenuButton>
  );
}
