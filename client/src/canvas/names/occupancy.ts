import type { Point } from '../../graph/types.ts';
import { areCrossing, type Box, isReachingInto } from './boxes.ts';

/** What stands somewhere on the screen. */
export interface Occupant {
  readonly kind: 'node' | 'badge' | 'name' | 'words';
  /** Its node or line: nothing is in its own way. */
  readonly owner: string;
  readonly box: Box;
  /** It is a disc within its box. */
  readonly disc?: Point & { readonly radius: number };
  /** It has stepped back for what is lit, whose names may cover it. */
  readonly isFaded?: boolean;
}

export interface Occupancy {
  add(occupant: Occupant): void;
  /** What reaches into a box, but for what `owner` has there. */
  inTheWay(box: Box, owner: string): readonly Occupant[];
}

const CELL = 48;

/** What stands where, found by place: comparing each with each would be too slow for thousands. What lies outside is not kept. */
export function createOccupancy(bounds: Box): Occupancy {
  const columns = Math.max(1, Math.ceil((bounds.right - bounds.left) / CELL));
  const rows = Math.max(1, Math.ceil((bounds.bottom - bounds.top) / CELL));
  const cells: Occupant[][] = Array.from({ length: columns * rows }, () => []);
  const cellsOf = (box: Box): readonly Occupant[][] => {
    const left = Math.max(0, Math.floor((box.left - bounds.left) / CELL));
    const right = Math.min(columns - 1, Math.floor((box.right - bounds.left) / CELL));
    const top = Math.max(0, Math.floor((box.top - bounds.top) / CELL));
    const bottom = Math.min(rows - 1, Math.floor((box.bottom - bounds.top) / CELL));
    const found: Occupant[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cell = cells[row * columns + column];
        if (cell !== undefined) found.push(cell);
      }
    }
    return found;
  };
  return {
    add(occupant) {
      for (const cell of cellsOf(occupant.box)) cell.push(occupant);
    },
    inTheWay(box, owner) {
      const found: Occupant[] = [];
      for (const cell of cellsOf(box)) {
        for (const occupant of cell) {
          if (occupant.owner === owner || !areCrossing(box, occupant.box)) continue;
          if (occupant.disc !== undefined && !isReachingInto(box, occupant.disc)) continue;
          if (!found.includes(occupant)) found.push(occupant);
        }
      }
      return found;
    },
  };
}
