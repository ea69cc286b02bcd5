import type { LayoutBox, LayoutTask, Places } from './layout-kernel.ts';

/** Left free around the largest part, and between two of the others, in model units. */
const GAP = 60;
const SMALL_GAP = 22;

interface Frame {
  readonly places: Places;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Sets parts that no line joins side by side, so that no space between them pretends to mean something: the largest first, the
 * others in rows below it or in columns beside it, whichever fills the ground better.
 */
export function packParts({ boxes, ground }: LayoutTask, parts: readonly Places[]): Places {
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const [main, ...others] = parts.map((places) => frame(places, boxOf));
  if (main === undefined) return [];
  const area = [main, ...others].reduce(
    (sum, { width, height }) => sum + (width + SMALL_GAP) * (height + SMALL_GAP),
    0,
  );
  const aspect = ground.width / ground.height;
  const below = inRows(main, others, Math.sqrt(area * aspect));
  const beside = inRows(turned(main), others.map(turned), Math.sqrt(area / aspect)).map(turnedBack);
  const zoomOf = (spots: readonly Spot[]): number =>
    Math.min(
      ground.width / extentOf(spots, ({ x, part }) => [x, x + part.width]),
      ground.height / extentOf(spots, ({ y, part }) => [y, y + part.height]),
    );
  const best = zoomOf(beside) > zoomOf(below) * 1.02 ? beside : below;
  return best.flatMap(({ part, x, y }) => moved(part, { x, y }));
}

/** A part and where its upper left corner goes. */
interface Spot {
  readonly part: Frame;
  readonly x: number;
  readonly y: number;
}

/** The main part on top, the others in centred rows below it. */
function inRows(main: Frame, others: readonly Frame[], wanted: number): readonly Spot[] {
  const spots: Spot[] = [{ part: main, x: -main.width / 2, y: 0 }];
  let y = main.height + GAP;
  for (const row of rowsOf(others, Math.max(main.width, wanted))) {
    const width = row.reduce((sum, part) => sum + part.width + SMALL_GAP, -SMALL_GAP);
    const height = row.reduce((most, part) => Math.max(most, part.height), 0);
    let x = -width / 2;
    for (const part of row) {
      spots.push({ part, x, y: y + (height - part.height) / 2 });
      x += part.width + SMALL_GAP;
    }
    y += height + SMALL_GAP;
  }
  return spots;
}

/** Columns are rows with the axes exchanged. */
const turned = (part: Frame): Frame => ({ ...part, width: part.height, height: part.width });
const turnedBack = ({ part, x, y }: Spot): Spot => ({ part: turned(part), x: y, y: x });

function extentOf(spots: readonly Spot[], sidesOf: (spot: Spot) => readonly [number, number]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const spot of spots) {
    const [from, to] = sidesOf(spot);
    low = Math.min(low, from);
    high = Math.max(high, to);
  }
  return high - low;
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
    width += part.width + SMALL_GAP;
  }
  return rows;
}
