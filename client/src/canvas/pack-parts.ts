import type { LayoutBox, LayoutTask, Places } from './layout-kernel.ts';

/** Left free between two parts, in model units. */
const GAP = 60;

interface Frame {
  readonly places: Places;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Sets parts that no line joins side by side: the largest in the middle, the others in rows below it, so that no space between
 * them pretends to mean something.
 */
export function packParts({ boxes, ground }: LayoutTask, parts: readonly Places[]): Places {
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const [main, ...others] = parts.map((places) => frame(places, boxOf));
  if (main === undefined) return [];
  const area = [main, ...others].reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const rowWidth = Math.max(main.width, Math.sqrt((area * ground.width) / ground.height));
  const placed = [...moved(main, { x: -main.width / 2, y: 0 })];
  let y = main.height + GAP;
  for (const row of rowsOf(others, rowWidth)) {
    const width = row.reduce((sum, part) => sum + part.width + GAP, -GAP);
    const height = Math.max(...row.map((part) => part.height));
    let x = -width / 2;
    for (const part of row) {
      placed.push(...moved(part, { x, y: y + (height - part.height) / 2 }));
      x += part.width + GAP;
    }
    y += height + GAP;
  }
  return placed;
}

function frame(places: Places, boxOf: ReadonlyMap<string, LayoutBox>): Frame {
  const edges = places.map(([id, x, y]) => {
    const { width = 0, height = 0, shift = 0 } = boxOf.get(id) ?? {};
    const middle = y + shift;
    return { left: x - width / 2, right: x + width / 2, top: middle - height / 2, bottom: middle + height / 2 };
  });
  const left = edges.reduce((most, edge) => Math.min(most, edge.left), Number.POSITIVE_INFINITY);
  const top = edges.reduce((most, edge) => Math.min(most, edge.top), Number.POSITIVE_INFINITY);
  const right = edges.reduce((most, edge) => Math.max(most, edge.right), Number.NEGATIVE_INFINITY);
  const bottom = edges.reduce((most, edge) => Math.max(most, edge.bottom), Number.NEGATIVE_INFINITY);
  return { places, left, top, width: right - left, height: bottom - top };
}

const moved = ({ places, left, top }: Frame, to: { readonly x: number; readonly y: number }): Places =>
  places.map(([id, x, y]) => [id, x - left + to.x, y - top + to.y]);

function rowsOf(parts: readonly Frame[], rowWidth: number): readonly (readonly Frame[])[] {
  const rows: Frame[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (width + part.width > rowWidth) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(part);
    width += part.width + GAP;
  }
  return rows;
}
