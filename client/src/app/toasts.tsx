import { X } from 'lucide-react';
import { useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import type { Toast, ToastAction } from '../workspace/shell-store.ts';
import styles from './app.module.css';

/** The one polite live region: what happened is read aloud and shown for a while. */
export function Toasts() {
  const { shell } = useOrrery();
  const t = useT();
  const toasts = useShell((state) => state.toasts);
  const close = (id: number) =>
    shell.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }));
  return (
    <div className={styles['toasts']} role="status" aria-live="polite" data-testid="live">
      {toasts.map((toast) => (
        <div key={toast.id} className={styles['toast']} data-tone={toast.tone}>
          <span>{toast.text}</span>
          {toast.action === undefined ? null : <Act toast={toast} action={toast.action} onDone={close} />}
          <button
            type="button"
            className={styles['toastClose']}
            aria-label={t('common.close')}
            onClick={() => close(toast.id)}
          >
            <X size={14} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}

interface ActProps {
  readonly toast: Toast;
  readonly action: ToastAction;
  onDone(id: number): void;
}

function Act({ toast, action, onDone }: ActProps) {
  const t = useT();
  return (
    <button
      type="button"
      className={styles['toastAction']}
      onClick={() => {
        onDone(toast.id);
        action.run();
      }}
    >
      {t(action.label)}
    </button>
  );
}
