import { useRef } from 'react';
import { ExpandMenu } from '../panels/expand-menu/expand-menu.tsx';
import { Help } from '../panels/help/help.tsx';
import { PrintPage } from '../panels/print/print-page.tsx';
import { Search } from '../panels/search/search.tsx';
import { TopBar } from '../panels/top-bar/top-bar.tsx';
import { NameView } from '../panels/views/name-view.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { useShell, useT } from '../workspace/hooks.ts';
import { NARROW } from '../workspace/narrow.ts';
import { PAGE_ID } from '../workspace/places.ts';
import styles from './app.module.css';
import { GroupName } from './group-name.tsx';
import { LeavePresentation } from './leave-presentation.tsx';
import { NarrowLayout } from './narrow-layout.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { SkipLinks } from './skip-links.tsx';
import { TokenDialog } from './token-dialog.tsx';
import { useColumns } from './use-columns.ts';
import { useDegrees } from './use-degrees.ts';
import { useGhosts } from './use-ghosts.ts';
import { useHealth } from './use-health.ts';
import { useLink } from './use-link.ts';
import { useModelWords } from './use-model-words.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WideLayout } from './wide-layout.tsx';

/** The page. */
export function App() {
  const t = useT();
  const isNarrow = useMediaQuery(NARROW);
  const isPresenting = useShell((state) => state.presenting);
  const searchInput = useRef<HTMLInputElement>(null);
  useHealth();
  useLink();
  useDegrees();
  useColumns();
  useGhosts();
  useModelWords();
  useShortcuts();
  return (
    <>
      <div id={PAGE_ID} className={styles['app']} data-presenting={isPresenting || undefined}>
        <SkipLinks isNarrow={isNarrow} />
        <header className={styles['top']} aria-label={t('region.top')}>
          <h1 className={styles['hidden']}>
            {t('app.name')}: {t('app.tagline')}
          </h1>
          <TopBar search={<Search inputRef={searchInput} />} isNarrow={isNarrow} />
        </header>
        <OfflineBanner />
        {isNarrow ? <NarrowLayout /> : <WideLayout />}
        <LeavePresentation />
        <Help />
        <ExpandMenu />
        <NameView />
        <TokenDialog />
        <GroupName />
      </div>
      <PrintPage />
    </>
  );
}
