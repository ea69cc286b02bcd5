import type { Point } from '../../graph/types.ts';
import type { SceneLine, SceneNode } from './scene.ts';

/** A rectangle in model units. */
export interface Window {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A part of a line. */
export interface Stretch {
  readonly source: Point;
  readonly target: Point;
}

/** Dashes and dots repeat after a divisor of this, in model units: a cut at a multiple of it does not let them crawl. */
const PERIOD = 60;

export const isInside = ({ x, y, size }: SceneNode, { x1, y1, x2, y2 }: Window): boolean =>
  x > x1 - size && x < x2 + size && y > y1 - size && y < y2 + size;

/** The part of a line that can be seen through a window, begun a whole number of dashes before it; null where none can. */
export function seenThrough({ source, target }: SceneLine | Stretch, window: Window): Stretch | null {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  let [from, to] = [0, 1];
  for (const [way, least, most] of [
    [dx, window.x1 - source.x, window.x2 - source.x],
    [dy, window.y1 - source.y, window.y2 - source.y],
  ] as const) {
    if (way === 0) {
      if (least > 0 || most < 0) return null;
    } else {
      const [enter, leave] = way > 0 ? [least / way, most / way] : [most / way, least / way];
      from = Math.max(from, enter);
      to = Math.min(to, leave);
    }
  }
  if (from > to) return null;
  const length = Math.hypot(dx, dy) || 1;
  const begin = (Math.floor((from * length) / PERIOD) * PERIOD) / length;
  return {
    source: { x: source.x + dx * begin, y: source.y + dy * begin },
    target: { x: source.x + dx * to, y: source.y + dy * to },
  };
}
