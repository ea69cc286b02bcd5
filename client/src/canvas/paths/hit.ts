import type { Point } from '../../graph/types.ts';
import { type CanvasTarget, GROUND } from '../graph-canvas.ts';
import type { CameraPlace } from '../look.ts';
import type { Scene, SceneLine } from './scene.ts';

/** How far beside an element a pointer still means it, in pixels of the screen. */
export interface Reach {
  readonly node: number;
  readonly line: number;
}
export const MOUSE: Reach = { node: 2, line: 5 };
export const FINGER: Reach = { node: 10, line: 12 };

/** What lies at a point of the model: the nearest node, else the nearest line. Thousands are asked in less than a millisecond. */
export function hitAt(
  scene: Scene,
  { x, y }: Point,
  { zoom, reach }: Pick<CameraPlace, 'zoom'> & { readonly reach: Reach },
): CanvasTarget {
  let best: CanvasTarget = GROUND;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { drawn, x: nodeX, y: nodeY, size } of scene.nodes.values()) {
    const distance = Math.hypot(nodeX - x, nodeY - y);
    if (distance <= size / 2 + reach.node / zoom && distance < nearest) {
      nearest = distance;
      best = { kind: 'node', id: drawn.id };
    }
  }
  if (best.kind === 'node') return best;
  nearest = reach.line / zoom;
  for (const line of scene.lines.values()) {
    const distance = distanceTo(line, { x, y }, nearest);
    if (distance < nearest) {
      nearest = distance;
      best = { kind: 'line', id: line.drawn.id };
    }
  }
  return best;
}

function distanceTo({ source, target }: SceneLine, { x, y }: Point, most: number): number {
  if (x < Math.min(source.x, target.x) - most || x > Math.max(source.x, target.x) + most)
    return Number.POSITIVE_INFINITY;
  if (y < Math.min(source.y, target.y) - most || y > Math.max(source.y, target.y) + most)
    return Number.POSITIVE_INFINITY;
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const share = Math.max(0, Math.min(1, ((x - source.x) * dx + (y - source.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(source.x + share * dx - x, source.y + share * dy - y);
}
