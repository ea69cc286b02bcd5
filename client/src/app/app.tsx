import { useMediaQuery } from '../ui/use-media-query.ts';
import { useShell, useT } from '../workspace/hooks.ts';
import { NARROW } from '../workspace/narrow.ts';
import { PAGE_ID } from '../workspace/places.ts';
import styles from './app.module.css';
import { NarrowLayout } from './narrow-layout.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { Dialogs, LeavePresentationPart, PrintPagePart, Silent, TopBarPart } from './parts.ts';
import { SkipLinks } from './skip-links.tsx';
import { useAfterPicture } from './use-after-picture.ts';
import { useHealth } from './use-health.ts';
import { useLabelLanguage } from './use-label-language.ts';
import { useLink } from './use-link.ts';
import { useOpenedParts } from './use-opened-parts.ts';
import { WideLayout } from './wide-layout.tsx';

/** The page. */
export function App() {
  const t = useT();
  const isNarrow = useMediaQuery(NARROW);
  const isPresenting = useShell((state) => state.presenting);
  useHealth();
  useLink();
  useLabelLanguage();
  const isAfter = useAfterPicture();
  const areOpened = useOpenedParts(isAfter);
  return (
    <>
      <div id={PAGE_ID} className={styles['app']} data-presenting={isPresenting || undefined}>
        <SkipLinks isNarrow={isNarrow} />
        <header className={styles['top']} aria-label={t('region.top')}>
          <h1 className={styles['hidden']}>
            {t('app.name')}: {t('app.tagline')}
          </h1>
          {isAfter ? <TopBarPart isNarrow={isNarrow} /> : null}
        </header>
        <OfflineBanner />
        {isNarrow ? <NarrowLayout /> : <WideLayout />}
        {isAfter ? <LeavePresentationPart /> : null}
        {areOpened ? <Dialogs /> : null}
      </div>
      {areOpened ? <PrintPagePart /> : null}
      {isAfter ? <Silent /> : null}
    </>
  );
}
