import styles from './namesake.module.css';

/** After a name that others bear, too: which of them this is. Nothing after any other name. */
export function Namesake({ words }: { readonly words: string | null }) {
  return words === null ? null : (
    <span className={styles['namesake']} data-testid="namesake">
      {` (${words})`}
    </span>
  );
}
