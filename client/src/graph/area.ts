import type { Point } from './types.ts';

/** Whether a point lies within a closed outline, by counting the sides a ray from it crosses. Fewer than three corners hold nothing. */
export function isWithin({ x, y }: Point, outline: readonly Point[]): boolean {
  let isInside = false;
  for (const [index, corner] of outline.entries()) {
    const before = outline.at(index - 1);
    if (before === undefined) continue;
    const isCrossing = corner.y > y !== before.y > y;
    if (isCrossing && x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x) {
      isInside = !isInside;
    }
  }
  return isInside;
}

/** The corners of the box between two points. */
export const boxOf = (a: Point, b: Point): readonly Point[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
