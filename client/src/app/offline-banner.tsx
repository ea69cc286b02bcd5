import { CloudOff } from 'lucide-react';
import { useShell, useT } from '../workspace/hooks.ts';
import styles from './app.module.css';

/** Says that the server or its database is away, and goes when it is back. */
export function OfflineBanner() {
  const t = useT();
  const connection = useShell((state) => state.connection);
  if (connection === 'up') return null;
  return (
    <div className={styles['banner']} role="alert" data-testid="offline">
      <CloudOff size={16} aria-hidden />
      {t(connection === 'unreachable' ? 'offline.unreachable' : 'offline.database')}
      <span className={styles['pulse']} aria-hidden />
    </div>
  );
}
