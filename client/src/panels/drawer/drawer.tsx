import { X } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { IconButton } from '../../ui/icon-button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useShell, useT } from '../../workspace/hooks.ts';
import type { DrawerTab } from '../../workspace/shell-store.ts';
import { CypherPanel } from './cypher-panel.tsx';
import styles from './drawer.module.css';
import { PathsPanel } from './paths-panel.tsx';
import { TablePanel } from './table-panel.tsx';

const TABS = ['cypher', 'paths', 'table'] as const satisfies readonly DrawerTab[];

/** Questions that need words: Cypher, paths; and the picture as a table. */
export function Drawer() {
  const { shell } = useOrrery();
  const t = useT();
  const tab = useShell((state) => state.drawer) ?? 'cypher';
  return (
    <Tabs
      className={styles['drawer'] ?? ''}
      selectedKey={tab}
      data-testid="drawer"
      onSelectionChange={(key) => {
        const next = TABS.find((candidate) => candidate === key);
        if (next !== undefined) shell.setState({ drawer: next });
      }}
    >
      <div className={styles['head']}>
        <TabList aria-label={t('region.drawer')} className={styles['tabs'] ?? ''}>
          {TABS.map((id) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {t(`drawer.${id}`)}
            </Tab>
          ))}
        </TabList>
        <IconButton label={t('common.close')} onPress={() => shell.setState({ drawer: null, sheet: null })}>
          <X size={17} aria-hidden />
        </IconButton>
      </div>
      <TabPanel id="cypher" className={styles['panel'] ?? ''}>
        <CypherPanel />
      </TabPanel>
      <TabPanel id="paths" className={styles['panel'] ?? ''}>
        <PathsPanel />
      </TabPanel>
      <TabPanel id="table" className={styles['panel'] ?? ''}>
        <TablePanel />
      </TabPanel>
    </Tabs>
  );
}
