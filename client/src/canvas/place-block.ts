import { boundsOf, type Occupancy, type Rect } from '../graph/occupancy.ts';
import type { Point } from '../graph/types.ts';
import type { LayoutBox, Places } from './layout-kernel.ts';

export interface Block {
  readonly boxes: readonly LayoutBox[];
  readonly places: Places;
  readonly occupied: Occupancy;
  /** Where its middle would best be. */
  readonly near: Point;
}

/** Left free around a block, in model units. */
const MARGIN = 36;
const HEADINGS = 48;
const STEP = 40;

/**
 * Moves a finished layout as a whole to the nearest place where it covers neither a node nor, if there is such a place near by, a
 * line of the others.
 */
export function placeBlock({ boxes, places, occupied, near }: Block): Places {
  const frame = frameOf(boxes, places);
  if (frame === null) return places;
  const middle = { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 };
  const size = { width: frame.right - frame.left + 2 * MARGIN, height: frame.bottom - frame.top + 2 * MARGIN };
  const to = freeMiddle(occupied, near, size);
  return places.map(([id, x, y]) => [id, x - middle.x + to.x, y - middle.y + to.y]);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function freeMiddle(occupied: Occupancy, near: Point, size: Size): Point {
  const { bounds } = occupied;
  if (bounds === null) return near;
  const reach = bounds.right - bounds.left + bounds.bottom - bounds.top + size.width + size.height;
  let spare: { readonly at: Point; readonly far: number } | null = null;
  for (let far = 0; far <= reach + STEP; far += STEP) {
    // A place off the lines is worth a longer way, but not any.
    if (spare !== null && far > spare.far * 1.6 + 200) return spare.at;
    for (let index = 0; index < (far === 0 ? 1 : HEADINGS); index += 1) {
      const angle = (index / HEADINGS) * 2 * Math.PI;
      const at = { x: near.x + Math.cos(angle) * far, y: near.y + Math.sin(angle) * far };
      const rect = rectAround(at, size);
      if (!occupied.isFreeOfBoxes(rect)) continue;
      if (occupied.isFreeOfLines(rect)) return at;
      spare ??= { at, far };
    }
  }
  return spare?.at ?? { x: bounds.right + size.width / 2, y: near.y };
}

const rectAround = ({ x, y }: Point, { width, height }: Size): Rect => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

function frameOf(boxes: readonly LayoutBox[], places: Places): Rect | null {
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  return boundsOf(
    places.map(([id, x, y]) => {
      const { width = 0, height = 0, shift = 0 } = boxOf.get(id) ?? {};
      return rectAround({ x, y: y + shift }, { width, height });
    }),
  );
}
