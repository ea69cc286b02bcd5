import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useShell, useT } from '../workspace/hooks.ts';
import { INSPECTOR_ID } from '../workspace/places.ts';
import { useHasDates } from '../workspace/use-ground.ts';
import styles from './app.module.css';
import { CanvasOrPage } from './canvas-or-page.tsx';
import { PanelBoundary } from './panel-boundary.tsx';
import { DrawerPart, InspectorPart, OpenPanelPart, SideTabs, TimeBarPart } from './parts.ts';
import { useAfterPicture } from './use-after-picture.ts';
import { useCollapsible } from './use-collapsible.ts';

/** Legend, canvas, inspector; below them time and, when asked for, the drawer. All sizes are remembered. */
export function WideLayout() {
  const t = useT();
  const isAfter = useAfterPicture();
  const hasDates = useHasDates();
  const drawer = useShell((state) => state.drawer);
  const left = useCollapsible();
  const right = useCollapsible();
  const columns = useDefaultLayout({ id: 'orrery.columns' });
  const rows = useDefaultLayout({ id: 'orrery.rows', panelIds: drawer === null ? ['main'] : ['main', 'drawer'] });
  return (
    <Group orientation="vertical" className={styles['rows']} {...rows}>
      <Panel id="main" minSize={260} className={styles['main']}>
        <Group orientation="horizontal" className={styles['columns']} {...columns}>
          <Panel
            id="left"
            panelRef={left.ref}
            onResize={left.onResize}
            defaultSize={248}
            minSize={180}
            maxSize={420}
            collapsible
            groupResizeBehavior="preserve-pixel-size"
          >
            <aside className={styles['side']} aria-label={t('region.left')}>
              {isAfter ? <SideTabs /> : null}
            </aside>
          </Panel>
          <Separator className={styles['separator']} aria-label={t('region.resizeLeft')} />
          <Panel id="canvas" minSize={280}>
            <main className={styles['canvas']} aria-label={t('region.canvas')}>
              <CanvasOrPage />
              {left.isCollapsed ? <OpenPanelPart side="left" open={left.open} label={t('region.showLeft')} /> : null}
              {right.isCollapsed ? (
                <OpenPanelPart side="right" open={right.open} label={t('region.showRight')} />
              ) : null}
            </main>
          </Panel>
          <Separator className={styles['separator']} aria-label={t('region.resizeRight')} />
          <Panel
            id="right"
            panelRef={right.ref}
            onResize={right.onResize}
            defaultSize={416}
            minSize={280}
            maxSize={640}
            collapsible
            groupResizeBehavior="preserve-pixel-size"
          >
            <aside id={INSPECTOR_ID} className={styles['side']} aria-label={t('region.inspector')} tabIndex={-1}>
              <div className={styles['scroll']}>
                <PanelBoundary>{isAfter ? <InspectorPart /> : null}</PanelBoundary>
              </div>
            </aside>
          </Panel>
        </Group>
        {hasDates ? (
          <section className={styles['time']} aria-label={t('region.time')}>
            <PanelBoundary>{isAfter ? <TimeBarPart /> : null}</PanelBoundary>
          </section>
        ) : null}
      </Panel>
      {drawer === null ? null : (
        <>
          <Separator className={styles['separatorRow']} aria-label={t('region.resizeDrawer')} />
          <Panel id="drawer" defaultSize={280} minSize={150} className={styles['drawer']}>
            <section aria-label={t('region.drawer')} className={styles['fill']}>
              <PanelBoundary>
                <DrawerPart />
              </PanelBoundary>
            </section>
          </Panel>
        </>
      )}
    </Group>
  );
}
