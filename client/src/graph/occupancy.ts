import type { Point } from './types.ts';

/** A rectangle in model units. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Segment = readonly [from: Point, to: Point];

/** What stands on the picture, asked for free room. Cheap to ask: a few additions a question. */
export interface Occupancy {
  /** What everything takes up together; null for an empty picture. */
  readonly bounds: Rect | null;
  /** No box reaches into the rectangle. */
  isFreeOfBoxes(rect: Rect): boolean;
  /** No line passes through the rectangle. */
  isFreeOfLines(rect: Rect): boolean;
}

/** Fine enough for a node, coarse enough for ten thousand of them. */
const CELL = 20;
/** Above this many cells they grow: a picture may be wide and nearly empty. */
const MOST_CELLS = 1_500_000;

/** Notes where boxes and lines are, in cells whose sums are kept, so that a rectangle of any size costs the same. */
export function occupancyOf(boxes: readonly Rect[], lines: readonly Segment[]): Occupancy {
  const bounds = boundsOf(boxes);
  if (bounds === null) return { bounds, isFreeOfBoxes: () => true, isFreeOfLines: () => true };
  const grid = gridFor(bounds);
  const solid = new Int32Array(grid.columns * grid.rows);
  const crossed = new Int32Array(grid.columns * grid.rows);
  for (const box of boxes) fill(solid, grid, box);
  for (const line of lines) trace(crossed, grid, line);
  sum(solid, grid);
  sum(crossed, grid);
  return {
    bounds,
    isFreeOfBoxes: (rect) => countIn(solid, grid, rect) === 0,
    isFreeOfLines: (rect) => countIn(crossed, grid, rect) === 0,
  };
}

export function boundsOf(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.left);
    top = Math.min(top, rect.top);
    right = Math.max(right, rect.right);
    bottom = Math.max(bottom, rect.bottom);
  }
  return { left, top, right, bottom };
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

function gridFor({ left, top, right, bottom }: Rect): Grid {
  const cell = Math.max(CELL, Math.sqrt(((right - left) * (bottom - top)) / MOST_CELLS));
  return {
    left,
    top,
    cell,
    columns: Math.ceil((right - left) / cell) + 1,
    rows: Math.ceil((bottom - top) / cell) + 1,
  };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));

function fill(cells: Int32Array, grid: Grid, { left, top, right, bottom }: Rect): void {
  const [c1, c2] = [left, right].map((x) => clamp(Math.floor((x - grid.left) / grid.cell), grid.columns - 1));
  const [r1, r2] = [top, bottom].map((y) => clamp(Math.floor((y - grid.top) / grid.cell), grid.rows - 1));
  for (let row = r1 ?? 0; row <= (r2 ?? -1); row += 1) {
    cells.fill(1, row * grid.columns + (c1 ?? 0), row * grid.columns + (c2 ?? -1) + 1);
  }
}

function trace(cells: Int32Array, grid: Grid, [from, to]: Segment): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (grid.cell * 0.7)));
  for (let step = 0; step <= steps; step += 1) {
    const column = Math.floor((from.x + ((to.x - from.x) * step) / steps - grid.left) / grid.cell);
    const row = Math.floor((from.y + ((to.y - from.y) * step) / steps - grid.top) / grid.cell);
    if (column >= 0 && row >= 0 && column < grid.columns && row < grid.rows) cells[row * grid.columns + column] = 1;
  }
}

/** Each cell becomes the sum of all above and to the left of it, itself included. */
function sum(cells: Int32Array, { columns, rows }: Grid): void {
  for (let row = 0; row < rows; row += 1) {
    let inRow = 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      inRow += cells[at] ?? 0;
      cells[at] = inRow + (row === 0 ? 0 : (cells[at - columns] ?? 0));
    }
  }
}

function countIn(sums: Int32Array, grid: Grid, { left, top, right, bottom }: Rect): number {
  const c1 = Math.max(0, Math.floor((left - grid.left) / grid.cell));
  const r1 = Math.max(0, Math.floor((top - grid.top) / grid.cell));
  const c2 = Math.min(grid.columns - 1, Math.floor((right - grid.left) / grid.cell));
  const r2 = Math.min(grid.rows - 1, Math.floor((bottom - grid.top) / grid.cell));
  if (c2 < c1 || r2 < r1) return 0;
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 ? 0 : (sums[row * grid.columns + column] ?? 0);
  return at(c2, r2) - at(c1 - 1, r2) - at(c2, r1 - 1) + at(c1 - 1, r1 - 1);
}
