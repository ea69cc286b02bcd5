import styles from './skeleton.module.css';

const WIDTHS = ['62%', '94%', '81%', '44%', '88%', '70%'];

/** Grey lines where an answer will be; `label` is read aloud. */
export function Skeleton({ lines = 4, label }: { readonly lines?: number; readonly label: string }) {
  return (
    <div className={styles['skeleton']} role="status">
      <span className={styles['label']}>{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles['line']} style={{ inlineSize: WIDTHS[index % WIDTHS.length] }} />
      ))}
    </div>
  );
}
