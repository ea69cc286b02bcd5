import { useShell } from '../workspace/hooks.ts';
import styles from './app.module.css';
import { CanvasHost } from './canvas-host.tsx';
import { PanelBoundary } from './panel-boundary.tsx';
import { PagesPart } from './parts.ts';
import { Toasts } from './toasts.tsx';

/** The drawing; a page that is read lies over it, and the drawing stays as it was, out of reach. */
export function CanvasOrPage() {
  const isReading = useShell((state) => state.page !== null);
  return (
    <>
      <div className={styles['underPage']} inert={isReading}>
        <CanvasHost />
      </div>
      <PanelBoundary>{isReading ? <PagesPart /> : null}</PanelBoundary>
      <Toasts />
    </>
  );
}
