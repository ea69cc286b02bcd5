import { creditsOf } from '../../graph/credits.ts';
import { useT } from '../../workspace/hooks.ts';
import { useDocuments } from '../../workspace/use-documents.ts';
import styles from './credits.module.css';

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
