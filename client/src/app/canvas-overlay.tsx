import { useGraph, useShell, useT } from '../workspace/hooks.ts';
import styles from './canvas-host.module.css';
import { AfterOpening } from './parts.ts';

/** What stands on the canvas while it has nothing to show, and how much it shows. */
export function CanvasOverlay() {
  const t = useT();
  const isEmpty = useGraph((state) => state.nodes.size === 0);
  const isLoading = useShell((state) => state.opening === 'loading');
  return (
    <>
      {isEmpty && isLoading ? <Stars label={t('canvas.loading')} /> : null}
      {isEmpty && isLoading ? null : <AfterOpening />}
    </>
  );
}

/** Where the dots will be: fixed places, so that nothing jumps. */
const STARS = [
  [50, 46, 15],
  [36, 34, 10],
  [64, 36, 11],
  [41, 62, 9],
  [60, 61, 10],
  [28, 50, 7],
  [73, 51, 7],
  [50, 24, 8],
  [51, 74, 7],
] as const;

function Stars({ label }: { readonly label: string }) {
  return (
    <div className={styles['stars']} role="status" data-testid="canvas-loading">
      <svg viewBox="0 0 100 100" preserveAspectRatio="xMidYMid meet" aria-hidden>
        {STARS.slice(1).map(([x, y]) => (
          <line key={`${x}-${y}`} x1={50} y1={46} x2={x} y2={y} />
        ))}
        {STARS.map(([x, y, size]) => (
          <circle key={`${x}-${y}`} cx={x} cy={y} r={size / 5} />
        ))}
      </svg>
      <p>{label}</p>
    </div>
  );
}
