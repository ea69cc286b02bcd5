import type { NodeId, Point } from './types.ts';

/**
 * Places are multiples of this, in model units: finer than a pixel at the largest zoom, and a fraction that binary numbers hold exactly.
 * So a link writes whole numbers, and what it brings back is the same place to the last bit.
 */
export const PLACE_UNIT = 1 / 16;

export const roundPlace = ({ x, y }: Point): Point => ({ x: toUnit(x), y: toUnit(y) });

const toUnit = (value: number): number => Math.round(value / PLACE_UNIT) * PLACE_UNIT + 0;

/** The places as they are now. What did not move is the same object as before, the whole map when nothing did: equal pictures are one value. */
export function samePlaces(
  before: ReadonlyMap<NodeId, Point>,
  now: ReadonlyMap<NodeId, Point>,
): ReadonlyMap<NodeId, Point> {
  let isSame = before.size === now.size;
  const places = new Map<NodeId, Point>();
  for (const [id, point] of now) {
    const old = before.get(id);
    const stays = old !== undefined && old.x === point.x && old.y === point.y;
    if (!stays) isSame = false;
    places.set(id, stays ? old : point);
  }
  return isSame ? before : places;
}
