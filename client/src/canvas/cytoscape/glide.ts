import type { Core } from 'cytoscape';
import type { Point } from '../../graph/types.ts';
import { batch } from './batch.ts';
import { elementOf } from './ids.ts';

const DURATION_MS = 420;

export interface Glide {
  readonly to: ReadonlyMap<string, Point>;
  readonly signal: AbortSignal;
  readonly onFrame?: () => void;
}

/**
 * Lets nodes glide to their places. Resolves when they stand still, at once where nothing is seen (a hidden page draws no frames and
 * would never end). A cancelled one leaves them where they are.
 */
export async function glide(cy: Core, { to, signal, onFrame }: Glide): Promise<void> {
  const moves = [...to].flatMap(([id, end]) => {
    const node = elementOf(cy, id);
    if (node.empty()) return [];
    const { x, y } = node.position();
    return Math.hypot(end.x - x, end.y - y) < 0.5 ? [] : [{ node, start: { x, y }, end }];
  });
  const show = (share: number): void => {
    batch(cy, () => {
      for (const { node, start, end } of moves) {
        node.position({ x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share });
      }
    });
    onFrame?.();
  };
  const startedAt = performance.now();
  for (let share = 0; share < 1; ) {
    if (document.hidden) break;
    const now = await nextFrame();
    if (signal.aborted || cy.destroyed()) return;
    share = Math.min(1, Math.max(0, (now - startedAt) / DURATION_MS));
    show(easeOut(share));
  }
  if (!signal.aborted && !cy.destroyed()) show(1);
}

const easeOut = (share: number): number => 1 - (1 - share) ** 3;

/** The next frame, or a little later without one: a page that was just hidden draws none. */
const nextFrame = (): Promise<number> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(performance.now()), 120);
    requestAnimationFrame((now) => {
      clearTimeout(timer);
      resolve(now);
    });
  });
