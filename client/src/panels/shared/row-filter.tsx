import { Button } from '../../ui/button.tsx';
import { useT } from '../../workspace/hooks.ts';
import styles from './row-filter.module.css';

export interface RowFilterProps {
  readonly text: string;
  readonly shown: number;
  readonly total: number;
  onChange(text: string): void;
  /** Selects what the rows are about, on the canvas too. */
  onSelect(): void;
}

/** A box that keeps the rows with all of the words typed, and says how many these are. */
export function RowFilter({ text, shown, total, onChange, onSelect }: RowFilterProps) {
  const t = useT();
  return (
    <div className={styles['filter']} role="search">
      <input
        type="search"
        className={styles['input']}
        value={text}
        aria-label={t('filter.find')}
        placeholder={t('filter.find')}
        onChange={(event) => onChange(event.target.value)}
      />
      {text.trim() === '' ? null : (
        <>
          <span role="status">{shown === 0 ? t('filter.none', { text }) : t('filter.shown', { shown, total })}</span>
          {shown === 0 ? null : (
            <Button variant="quiet" onPress={onSelect}>
              {t('filter.select')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** Whether each word typed is somewhere in these texts, whatever its case. */
export function hasWords(text: string, texts: readonly (string | null)[]): boolean {
  const words = text.trim().toLowerCase().split(/\s+/u);
  const all = texts.map((each) => each?.toLowerCase() ?? '');
  return words.every((word) => all.some((each) => each.includes(word)));
}
