import { X } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ANALYST } from '../../i18n/analyst-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useShell, useT } from '../../workspace/hooks.ts';
import type { DrawerTab } from '../../workspace/shell-store.ts';
import { later } from '../shared/later.tsx';
import { CypherPanel } from './cypher-panel.tsx';
import styles from './drawer.module.css';
import { PathsPanel } from './paths-panel.tsx';
import { TablePanel } from './table-panel.tsx';

const TABS = ['analyst', 'cypher', 'graphql', 'paths', 'table'] as const satisfies readonly DrawerTab[];

/** Comes when the tab is opened. */
const AnalystPanel = later(async () => (await import('./analyst/analyst-panel.tsx')).AnalystPanel, <Coming />);

const GraphqlPanel = later(async () => (await import('./graphql-panel.tsx')).GraphqlPanel, <Coming />);

function Coming() {
  const t = useT();
  return <Skeleton lines={4} label={t('common.loading')} />;
}

/** Questions that need words: Cypher, paths; and the picture as a table. */
export function Drawer() {
  const { shell } = useOrrery();
  const t = useT();
  const locale = useLocale();
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
              {id === 'analyst' ? ANALYST[locale].tab : id === 'graphql' ? 'GraphQL' : t(`drawer.${id}`)}
            </Tab>
          ))}
        </TabList>
        <IconButton label={t('common.close')} onPress={() => shell.setState({ drawer: null, sheet: null })}>
          <X size={17} aria-hidden />
        </IconButton>
      </div>
      <TabPanel id="analyst" className={styles['panel'] ?? ''}>
        <AnalystPanel />
      </TabPanel>
      <TabPanel id="cypher" className={styles['panel'] ?? ''}>
        <CypherPanel />
      </TabPanel>
      <TabPanel id="graphql" className={styles['panel'] ?? ''}>
        <GraphqlPanel />
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
