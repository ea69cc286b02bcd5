import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { Drawer } from '../panels/drawer/drawer.tsx';
import { Filters } from '../panels/filters/filters.tsx';
import { Inspector } from '../panels/inspector/inspector.tsx';
import { Legend } from '../panels/legend/legend.tsx';
import { Outline } from '../panels/outline/outline.tsx';
import { TimeBar } from '../panels/time-bar/time-bar.tsx';
import { Views } from '../panels/views/views.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import { INSPECTOR_ID } from '../workspace/places.ts';
import { SIDE_PANELS } from '../workspace/shell-store.ts';
import styles from './app.module.css';
import { CanvasOrPage } from './canvas-or-page.tsx';
import { OpenPanel, useCollapsible } from './open-panel.tsx';
import { PanelBoundary } from './panel-boundary.tsx';

/** Legend, canvas, inspector; below them time and, when asked for, the drawer. All sizes are remembered. */
export function WideLayout() {
  const t = useT();
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
              <SideTabs />
            </aside>
          </Panel>
          <Separator className={styles['separator']} aria-label={t('region.resizeLeft')} />
          <Panel id="canvas" minSize={280}>
            <main className={styles['canvas']} aria-label={t('region.canvas')}>
              <CanvasOrPage />
              <OpenPanel side="left" panel={left} label={t('region.showLeft')} />
              <OpenPanel side="right" panel={right} label={t('region.showRight')} />
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
                <PanelBoundary>
                  <Inspector />
                </PanelBoundary>
              </div>
            </aside>
          </Panel>
        </Group>
        <section className={styles['time']} aria-label={t('region.time')}>
          <PanelBoundary>
            <TimeBar />
          </PanelBoundary>
        </section>
      </Panel>
      {drawer === null ? null : (
        <>
          <Separator className={styles['separatorRow']} aria-label={t('region.resizeDrawer')} />
          <Panel id="drawer" defaultSize={280} minSize={150} className={styles['drawer']}>
            <section aria-label={t('region.drawer')} className={styles['fill']}>
              <PanelBoundary>
                <Drawer />
              </PanelBoundary>
            </section>
          </Panel>
        </>
      )}
    </Group>
  );
}

function SideTabs() {
  const { shell } = useOrrery();
  const t = useT();
  const side = useShell((state) => state.side);
  return (
    <Tabs
      className={styles['sideTabs'] ?? ''}
      selectedKey={side}
      onSelectionChange={(key) => shell.setState({ side: SIDE_PANELS.find((each) => each === key) ?? 'legend' })}
    >
      <TabList aria-label={t('region.left')} className={styles['tabs'] ?? ''}>
        <Tab id="legend" className={styles['tab'] ?? ''}>
          {t('legend.title')}
        </Tab>
        <Tab id="filters" className={styles['tab'] ?? ''}>
          {t('filters.title')}
        </Tab>
        <Tab id="outline" className={styles['tab'] ?? ''}>
          {t('outline.title')}
        </Tab>
        <Tab id="views" className={styles['tab'] ?? ''}>
          {t('views.title')}
        </Tab>
      </TabList>
      <TabPanel id="legend" className={styles['scroll'] ?? ''}>
        <PanelBoundary>
          <Legend />
        </PanelBoundary>
      </TabPanel>
      <TabPanel id="filters" className={styles['scroll'] ?? ''}>
        <PanelBoundary>
          <Filters />
        </PanelBoundary>
      </TabPanel>
      <TabPanel id="outline" className={styles['scroll'] ?? ''}>
        <PanelBoundary>
          <Outline />
        </PanelBoundary>
      </TabPanel>
      <TabPanel id="views" className={styles['scroll'] ?? ''}>
        <PanelBoundary>
          <Views />
        </PanelBoundary>
      </TabPanel>
    </Tabs>
  );
}
