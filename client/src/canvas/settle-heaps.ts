import type { LayoutBox } from './layout-kernel.ts';

export interface Moving {
  readonly box: LayoutBox;
  /** The middle of the box, not of the node. */
  x: number;
  y: number;
}

/** Places looked at on the first ring around the wanted one; each further ring has as many more. */
const AROUND = 8;

/**
 * Lifts boxes that cover others and puts each in the free place nearest to where it was: out of a heap comes a tidy disc. Fixed
 * boxes stay, and those that lie free stay too. `cell` is the size of the largest box. Changes `moving`.
 */
export function settleHeaps(moving: readonly Moving[], cell: number, gap: number): void {
  const ground = createGround(cell, gap);
  const lifted: Moving[] = [];
  for (const node of moving.toSorted((a, b) => Number(b.box.isFixed) - Number(a.box.isFixed))) {
    if (node.box.isFixed || ground.isFreeFor(node)) ground.put(node);
    else lifted.push(node);
  }
  /** How far out the last search from here had to go: the next one need not begin in the middle of the heap. */
  const reached = new Map<number, number>();
  for (const node of lifted) {
    const from = keyOf(Math.floor(node.x / cell), Math.floor(node.y / cell));
    const ring = search(node, Math.max(1, (reached.get(from) ?? 1) - 1), ground);
    reached.set(from, ring);
    ground.put(node);
  }
}

/** Puts the box in the nearest free place, looking from that ring outwards, and returns the ring where it was found. */
function search(node: Moving, first: number, ground: Ground): number {
  const { x, y } = node;
  for (let ring = first; ; ring += 1) {
    const count = AROUND * ring;
    for (let index = 0; index < count; index += 1) {
      const angle = (index / count) * 2 * Math.PI;
      // Half a box from ring to ring, in its own shape.
      node.x = x + (Math.cos(angle) * ring * node.box.width) / 2;
      node.y = y + (Math.sin(angle) * ring * node.box.height) / 2;
      if (ground.isFreeFor(node)) return ring;
    }
  }
}

interface Ground {
  isFreeFor(node: Moving): boolean;
  put(node: Moving): void;
}

function createGround(cell: number, gap: number): Ground {
  const grid = new Map<number, Moving[]>();
  return {
    isFreeFor(node) {
      const column = Math.floor(node.x / cell);
      const row = Math.floor(node.y / cell);
      for (let dx = -1; dx <= 1; dx += 1) {
        for (let dy = -1; dy <= 1; dy += 1) {
          const near = grid.get(keyOf(column + dx, row + dy));
          if (near?.some((other) => isCovering(node, other, gap)) === true) return false;
        }
      }
      return true;
    },
    put(node) {
      const key = keyOf(Math.floor(node.x / cell), Math.floor(node.y / cell));
      const there = grid.get(key);
      if (there === undefined) grid.set(key, [node]);
      else there.push(node);
    },
  };
}

const isCovering = (a: Moving, b: Moving, gap: number): boolean =>
  Math.abs(a.x - b.x) < (a.box.width + b.box.width) / 2 + gap / 2 &&
  Math.abs(a.y - b.y) < (a.box.height + b.box.height) / 2 + gap / 2;

/** One number for a cell of the grid: texts as keys cost more than the comparing itself. */
export const keyOf = (column: number, row: number): number => column * 4_194_304 + row;
