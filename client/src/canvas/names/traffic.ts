import type { Point } from '../../graph/types.ts';
import type { Box } from './boxes.ts';

/** How fine the count is, in pixels: about as high as a line of letters. */
export const CELL = 12;

export interface Traffic {
  addLine(from: Point, to: Point): void;
  /** How much of a box lines run through: about one for each line that crosses it, more for one that runs along it. */
  within(box: Box): number;
}

/** How many lines run through each spot of the screen: a name reads better where none strikes it through. */
export function createTraffic(bounds: Box): Traffic {
  const columns = Math.max(1, Math.ceil((bounds.right - bounds.left) / CELL));
  const rows = Math.max(1, Math.ceil((bounds.bottom - bounds.top) / CELL));
  const counts = new Uint16Array(columns * rows);
  return {
    addLine(from, to) {
      const part = clip(from, to, bounds);
      if (part === null) return;
      const [start, end] = part;
      const steps = Math.max(1, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / CELL));
      for (let step = 0; step <= steps; step += 1) {
        const column = Math.floor((start.x + ((end.x - start.x) * step) / steps - bounds.left) / CELL);
        const row = Math.floor((start.y + ((end.y - start.y) * step) / steps - bounds.top) / CELL);
        if (column < 0 || column >= columns || row < 0 || row >= rows) continue;
        const index = row * columns + column;
        counts[index] = (counts[index] ?? 0) + 1;
      }
    },
    within(box) {
      const left = Math.max(0, Math.floor((box.left - bounds.left) / CELL));
      const right = Math.min(columns - 1, Math.floor((box.right - bounds.left) / CELL));
      const top = Math.max(0, Math.floor((box.top - bounds.top) / CELL));
      const bottom = Math.min(rows - 1, Math.floor((box.bottom - bounds.top) / CELL));
      let sum = 0;
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) sum += counts[row * columns + column] ?? 0;
      }
      return sum;
    },
  };
}

/** The part of a line that lies within a box; null when none does (Liang and Barsky). */
export function clip(from: Point, to: Point, box: Box): readonly [Point, Point] | null {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let [first, last] = [0, 1];
  const limits = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const;
  for (const [slope, room] of limits) {
    if (slope === 0) {
      if (room < 0) return null;
      continue;
    }
    const at = room / slope;
    if (slope < 0) first = Math.max(first, at);
    else last = Math.min(last, at);
    if (first > last) return null;
  }
  const pointAt = (share: number): Point => ({ x: from.x + dx * share, y: from.y + dy * share });
  return [pointAt(first), pointAt(last)];
}
