import { Clock, Layers, type LucideIcon, PanelBottom, Terminal, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { MessageId } from '../i18n/messages.ts';
import { Filters } from '../panels/filters/filters.tsx';
import { Inspector } from '../panels/inspector/inspector.tsx';
import { Legend } from '../panels/legend/legend.tsx';
import { Outline } from '../panels/outline/outline.tsx';
import { ViewDates } from '../panels/shared/view-dates.tsx';
import { TimeBar } from '../panels/time-bar/time-bar.tsx';
import { LensSwitch } from '../panels/top-bar/top-bar.tsx';
import { Views } from '../panels/views/views.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useShell, useT } from '../workspace/hooks.ts';
import type { MobileSheet } from '../workspace/shell-store.ts';
import { useHasDates, useIsPlain } from '../workspace/use-ground.ts';
import styles from './app.module.css';
import { PanelBoundary } from './panel-boundary.tsx';
import { DrawerPart } from './parts.ts';

const SHEETS: readonly { readonly id: MobileSheet; readonly icon: LucideIcon }[] = [
  { id: 'legend', icon: Layers },
  { id: 'details', icon: PanelBottom },
  { id: 'time', icon: Clock },
  { id: 'queries', icon: Terminal },
];

const RESIZE_MS = 120;

/** Below the canvas of a phone: one sheet at a time, and what opens them. */
export function NarrowDock() {
  const { shell, store, actionContext } = useOrrery();
  const t = useT();
  const sheet = useShell((state) => state.sheet);
  const isPlain = useIsPlain();
  const hasDates = useHasDates();
  // There are no questions to begin with where nothing of ours is told.
  const isIdle = useGraph((state) => state.selection.size === 0) && !isPlain;
  // The sheet takes half of the canvas: what is selected must not end up behind it.
  const shown = useRef(sheet);
  useEffect(() => {
    if (shown.current === sheet) return undefined;
    shown.current = sheet;
    const timer = setTimeout(() => {
      const { nodes, selection } = store.getState();
      const chosen = [...nodes.keys()].filter((id) => selection.has(id));
      actionContext().canvas?.fit(chosen.length === 0 ? undefined : new Set(chosen), { ifHidden: true });
    }, RESIZE_MS);
    return () => clearTimeout(timer);
  }, [sheet, store, actionContext]);
  const toggle = (id: MobileSheet) => shell.setState((state) => ({ sheet: state.sheet === id ? null : id }));
  return (
    <>
      {sheet === null ? null : <Sheet id={sheet} />}
      <nav className={styles['dock']} aria-label={t('top.menu')}>
        {SHEETS.filter(({ id }) => hasDates || id !== 'time').map(({ id, icon: Icon }) => (
          <Button
            key={id}
            className={styles['dockButton'] ?? ''}
            aria-expanded={sheet === id}
            data-active={sheet === id || undefined}
            onPress={() => toggle(id)}
          >
            <Icon size={19} aria-hidden />
            {t(sheetLabel(id, isIdle))}
          </Button>
        ))}
      </nav>
    </>
  );
}

/** With nothing selected, the details are the questions to begin with. */
const sheetLabel = (id: MobileSheet, isIdle: boolean): MessageId =>
  id === 'views' ? 'views.title' : id === 'details' && isIdle ? 'mobile.questions' : `mobile.${id}`;

function Sheet({ id }: { readonly id: MobileSheet }) {
  const { shell } = useOrrery();
  const t = useT();
  const isPlain = useIsPlain();
  const isIdle = useGraph((state) => state.selection.size === 0) && !isPlain;
  const label = t(sheetLabel(id, isIdle));
  return (
    <section className={styles['sheet']} aria-label={label} data-sheet={id}>
      {id === 'queries' ? null : (
        <div className={styles['sheetHead']}>
          <h2>{label}</h2>
          <IconButton label={t('common.close')} onPress={() => shell.setState({ sheet: null })}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      )}
      <div className={styles['sheetBody']}>
        <PanelBoundary>{sheetContent(id, isPlain)}</PanelBoundary>
      </div>
    </section>
  );
}

function sheetContent(id: MobileSheet, isPlain: boolean): ReactNode {
  switch (id) {
    case 'legend':
      return (
        <>
          {isPlain ? null : (
            <div className={styles['sheetLens']}>
              <LensSwitch />
            </div>
          )}
          <Legend />
          <Filters />
          <Outline />
        </>
      );
    case 'details':
      return <Inspector />;
    case 'time':
      return (
        <>
          <TimeBar />
          <div className={styles['sheetDates']}>
            <ViewDates />
          </div>
        </>
      );
    case 'queries':
      return <DrawerPart />;
    case 'views':
      return <Views />;
  }
}
