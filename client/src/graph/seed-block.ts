import { rectAt, sizeOf } from './label-box.ts';
import { boundsOf } from './occupancy.ts';
import type { NodeId, Point } from './types.ts';

/** Between two of many, in model units: they stand so for a moment only. */
const STEP = 70;
const MARGIN = 120;

/** Where many newcomers stand until the layout has places for them: in a block beside what is there. */
export function seedBlock(
  newcomers: readonly NodeId[],
  present: readonly { readonly label: string; readonly at: Point }[],
): ReadonlyMap<NodeId, Point> {
  const bounds = boundsOf(present.map(({ label, at }) => rectAt(at, sizeOf(label))));
  const columns = Math.max(1, Math.round(Math.sqrt(newcomers.length * 1.5)));
  const rows = Math.ceil(newcomers.length / columns);
  const left = bounds === null ? 0 : bounds.right + MARGIN;
  const top = (bounds === null ? 0 : (bounds.top + bounds.bottom) / 2) - ((rows - 1) * STEP) / 2;
  return new Map(
    newcomers.map((id, index) => [
      id,
      { x: left + (index % columns) * STEP, y: top + Math.floor(index / columns) * STEP },
    ]),
  );
}
