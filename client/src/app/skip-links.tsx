import { useShell, useT } from '../workspace/hooks.ts';
import { focusCanvas, focusInspector } from '../workspace/places.ts';
import styles from './app.module.css';

/** First in the tab order: past search and menus to what one came for. Buttons, because the address is the view. */
export function SkipLinks({ isNarrow }: { readonly isNarrow: boolean }) {
  const t = useT();
  const isDrawing = useShell((state) => state.page === null);
  return (
    <div className={styles['skips']}>
      {isDrawing ? (
        <button type="button" className={styles['skip']} onClick={focusCanvas}>
          {t('app.skipToGraph')}
        </button>
      ) : null}
      {isNarrow ? null : (
        <button type="button" className={styles['skip']} onClick={focusInspector}>
          {t('app.skipToInspector')}
        </button>
      )}
    </div>
  );
}
