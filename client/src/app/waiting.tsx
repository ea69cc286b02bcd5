import { Skeleton } from '../ui/skeleton.tsx';
import { useT } from '../workspace/hooks.ts';
import styles from './app.module.css';

/** Where a part of the page will be. It fades in late: what comes at once needs no announcement. */
export function Waiting() {
  const t = useT();
  return (
    <div className={styles['waiting']}>
      <Skeleton lines={6} label={t('later.loading')} />
    </div>
  );
}
