import { useT } from '../../app/hooks.ts';
import { creditsOf } from '../../graph/credits.ts';
import styles from './credits.module.css';
import { useDocuments } from './use-documents.ts';

/** What the data asks to have said where it is shown, small. */
export function Credits() {
  const t = useT();
  const credits = creditsOf((useDocuments() ?? []).filter(({ credit }) => credit !== null));
  if (credits.length === 0) return null;
  return (
    <small className={styles['credits']} data-testid="credits">
      {t('credit.data', { credits: credits.join(' · ') })}
    </small>
  );
}
