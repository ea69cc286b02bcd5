import type { LayoutBox, LayoutTask, Places } from './layout-kernel.ts';

/** Between two stretches of time, between columns within one and between rows, in model units. */
const STRETCH_GAP = 46;
const GAP = 16;
const SWEEPS = 6;
/** How far rows move apart at most, in heights of a row. */
const MOST_STRETCHED = 1.7;

/**
 * Along time: each stretch (a year, a month) is a band from left to right, filled in the order given from column to column, so that
 * what is further right is never earlier. Within a column each stands as near as can be to what it is linked to. What no stretch
 * names stands before all of them.
 */
export function planColumns(task: LayoutTask, stretches: readonly (readonly string[])[]): Places {
  const boxOf = new Map(task.boxes.map((box) => [box.id, box]));
  const named = new Set(stretches.flat());
  const bands = [task.boxes.map(({ id }) => id).filter((id) => !named.has(id)), ...stretches]
    .map((ids) => ids.filter((id) => boxOf.has(id)))
    .filter((ids) => ids.length > 0);
  const cell = cellFor(task.boxes);
  const rows = rowsFor(bands, cell, task.ground);
  const columns: { readonly x: number; readonly ids: string[] }[] = [];
  let x = 0;
  for (const ids of bands) {
    // As even as can be: three and three rather than five and one.
    const count = Math.ceil(ids.length / rows);
    const each = Math.ceil(ids.length / count);
    for (let column = 0; column < count; column += 1) {
      columns.push({ x: x + cell.width / 2, ids: ids.slice(column * each, (column + 1) * each) });
      x += cell.width;
    }
    x += STRETCH_GAP;
  }
  return settleRows(columns, task, { ...cell, height: roomyHeight(columns, cell, { width: x, ground: task.ground }) });
}

interface Cell {
  readonly width: number;
  readonly height: number;
}

function cellFor(boxes: readonly LayoutBox[]): Cell {
  return {
    width: boxes.reduce((most, { width }) => Math.max(most, width), 0) + GAP,
    height: boxes.reduce((most, { height }) => Math.max(most, height), 0) + GAP,
  };
}

/** As many rows as give the whole the shape of the ground. */
function rowsFor(bands: readonly (readonly string[])[], cell: Cell, ground: LayoutTask['ground']): number {
  const aspect = ground.width / ground.height;
  const most = bands.reduce((count, ids) => Math.max(count, ids.length), 1);
  for (let rows = 1; rows < most; rows += 1) {
    const columns = bands.reduce((count, ids) => count + Math.ceil(ids.length / rows), 0);
    if (columns * cell.width + bands.length * STRETCH_GAP <= rows * cell.height * aspect) return rows;
  }
  return most;
}

/** Rows move apart where the ground is higher than they need: lines between them are easier to follow. */
function roomyHeight(
  columns: readonly { readonly ids: readonly string[] }[],
  cell: Cell,
  { width, ground }: { readonly width: number; readonly ground: LayoutTask['ground'] },
): number {
  const rows = columns.reduce((most, { ids }) => Math.max(most, ids.length), 1);
  const wanted = (width * ground.height) / ground.width / rows;
  return Math.min(cell.height * MOST_STRETCHED, Math.max(cell.height, wanted));
}

/** Orders each column by the rows of its neighbours, to and fro. A column stays centred, so that the whole reads as one band. */
function settleRows(
  columns: readonly { readonly x: number; readonly ids: string[] }[],
  { springs }: LayoutTask,
  cell: Cell,
): Places {
  const neighbours = new Map<string, string[]>();
  for (const { ids } of columns) for (const id of ids) neighbours.set(id, []);
  for (const [a, b] of springs) {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  const y = new Map<string, number>();
  const stand = (ids: readonly string[]): void => {
    for (const [row, id] of ids.entries()) y.set(id, (row - (ids.length - 1) / 2) * cell.height);
  };
  for (const { ids } of columns) stand(ids);
  const wanted = (id: string): number => {
    const around = neighbours.get(id) ?? [];
    if (around.length === 0) return y.get(id) ?? 0;
    return around.reduce((sum, other) => sum + (y.get(other) ?? 0), 0) / around.length;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const { ids } of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const order = new Map(ids.map((id) => [id, wanted(id)]));
      ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || (a < b ? -1 : 1));
      stand(ids);
    }
  }
  return columns.flatMap(({ x, ids }) => ids.map((id) => [id, x, y.get(id) ?? 0] as const));
}
