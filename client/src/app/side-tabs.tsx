import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Filters } from '../panels/filters/filters.tsx';
import { Legend } from '../panels/legend/legend.tsx';
import { Outline } from '../panels/outline/outline.tsx';
import { Views } from '../panels/views/views.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import { SIDE_PANELS } from '../workspace/shell-store.ts';
import styles from './app.module.css';
import { PanelBoundary } from './panel-boundary.tsx';

/** The left side of a wide page. */
export function SideTabs() {
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
