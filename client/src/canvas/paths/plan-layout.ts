import type { NodeId, Point } from '../../graph/types.ts';
import type { LayoutTask } from '../layout-kernel.ts';
import { arrangementOf, type LayoutName, type LayoutOptions } from '../layout-request.ts';
import { runLayout } from '../run-layout.ts';
import type { MeasureText } from '../wrap-label.ts';
import { taskOf, toMap } from './lay-out.ts';
import type { Scene } from './scene.ts';

export interface Ground {
  readonly scene: Scene;
  readonly measure: MeasureText;
  readonly ground: LayoutTask['ground'];
}

export interface LayoutRequest {
  readonly name: LayoutName;
  readonly options: LayoutOptions;
  readonly signal: AbortSignal;
}

/** Places are shown as they improve, and no more often than this: drawing them takes time as well. */
const SHOWN_EVERY_MS = 250;

/** Finds places and shows them, the last ones being final. A cancelled one ends too: where nodes are then is where they stay. */
export async function planLayout(
  { scene, measure, ground }: Ground,
  { name, options, signal }: LayoutRequest,
  show: (places: ReadonlyMap<string, Point>) => void,
): Promise<void> {
  if (scene.nodes.size === 0 || signal.aborted) return;
  const fixed = options.fixed ?? new Set<NodeId>();
  const task = taskOf(scene, fixed, { measure, ground });
  const isFree = ([id]: readonly [string, ...unknown[]]): boolean => !(fixed as ReadonlySet<string>).has(id);
  let shownAt = Number.NEGATIVE_INFINITY;
  let last: ReadonlyMap<string, Point> | null = null;
  const showNow = (): void => {
    if (last !== null) show(new Map([...last].filter(isFree)));
    last = null;
    shownAt = performance.now();
  };
  try {
    await runLayout(task, arrangementOf(name, options), {
      onPlaces: (places) => {
        if (signal.aborted) return;
        last = toMap(places);
        if (performance.now() - shownAt > SHOWN_EVERY_MS) showNow();
      },
      signal,
    });
  } catch (cause) {
    if (signal.aborted) return;
    throw cause;
  }
  if (!signal.aborted) showNow();
}
