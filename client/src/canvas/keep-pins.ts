import type { LayoutBox, Places } from './layout-kernel.ts';
import { removeOverlaps } from './remove-overlaps.ts';

/**
 * A finished layout with its pinned nodes put where they are pinned: the whole moves so that they have the shortest way, and the
 * others make room for them.
 */
export function keepPins(boxes: readonly LayoutBox[], places: Places): Places {
  const pinned = new Map(boxes.filter(({ isFixed }) => isFixed).map((box) => [box.id, box]));
  if (pinned.size === 0) return places;
  let [x, y] = [0, 0];
  for (const [id, atX, atY] of places) {
    const pin = pinned.get(id);
    if (pin === undefined) continue;
    x += (pin.x - atX) / pinned.size;
    y += (pin.y - atY) / pinned.size;
  }
  const moved: Places = places.map(([id, atX, atY]) => {
    const pin = pinned.get(id);
    return pin === undefined ? [id, atX + x, atY + y] : [id, pin.x, pin.y];
  });
  return removeOverlaps(boxes, moved);
}
