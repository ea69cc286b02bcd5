import { useEffect, useState } from 'react';
import type { CameraPlace } from '../canvas/look.ts';
import type { AxisTick } from '../graph/time-axis.ts';
import { formatStretch } from '../i18n/moment.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../workspace/hooks.ts';
import styles from './time-axis.module.css';

/** Two words nearer to each other than this, in pixels, could not be told apart. */
const LEAST_APART = 52;

/** The dates over a picture that stands along time: a word and a line where each year or month begins. It goes with the camera. */
export function TimeAxis() {
  const axis = useGraph((state) => state.axis);
  return axis === null ? null : <Axis axis={axis} />;
}

function Axis({ axis }: { readonly axis: readonly AxisTick[] }) {
  const { actionContext } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const [camera, setCamera] = useState<CameraPlace | null>(null);
  useEffect(() => {
    const { canvas } = actionContext();
    if (canvas === null) return undefined;
    setCamera(canvas.camera());
    return canvas.on('view', setCamera);
  }, [actionContext]);
  if (camera === null) return null;
  const ticks = worded(axis.map(({ x, at }) => ({ left: x * camera.zoom + camera.pan.x, at })));
  return (
    <ol className={styles['axis']} aria-label={t('axis.label')} data-testid="time-axis">
      {ticks.map(({ left, isWorded, at }) => (
        <li key={at} style={{ transform: `translateX(${left}px)` }}>
          <span data-quiet={!isWorded || undefined}>{at === null ? t('axis.undated') : formatStretch(at, locale)}</span>
        </li>
      ))}
    </ol>
  );
}

interface Tick {
  /** In pixels of the canvas. */
  readonly left: number;
  readonly at: string | null;
}

/** Which of them have room for their word beside the one before. */
function worded(ticks: readonly Tick[]): readonly (Tick & { readonly isWorded: boolean })[] {
  let last = Number.NEGATIVE_INFINITY;
  return ticks.map((tick) => {
    const isWorded = tick.left - last >= LEAST_APART;
    if (isWorded) last = tick.left;
    return { ...tick, isWorded };
  });
}
