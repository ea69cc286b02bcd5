import { X } from 'lucide-react';
import { useEffect } from 'react';
import { fit } from '../actions/fit.ts';
import { Button } from '../ui/button.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import styles from './app.module.css';
import { useTour } from './use-tour.ts';

/** The drawing needs this long to follow its new size. */
const RESIZE_MS = 160;

/** The way out of the presentation, beside Escape, and which of the selected is shown. Coming and going, the whole picture is brought into sight. */
export function LeavePresentation() {
  const { shell, run } = useOrrery();
  const t = useT();
  const isPresenting = useShell((state) => state.presenting);
  useEffect(() => {
    if (!isPresenting) return undefined;
    const show = () => setTimeout(() => void run(fit, undefined), RESIZE_MS);
    const timer = show();
    return () => {
      clearTimeout(timer);
      show();
    };
  }, [isPresenting, run]);
  const stop = useTour();
  if (!isPresenting) return null;
  return (
    <div className={styles['leave']}>
      <p role="status" className={styles['stop']}>
        {stop === null ? null : t('screen.stop', { ...stop })}
      </p>
      <Button icon={<X size={14} aria-hidden />} onPress={() => shell.setState({ presenting: false })}>
        {t('screen.leave')}
      </Button>
    </div>
  );
}
