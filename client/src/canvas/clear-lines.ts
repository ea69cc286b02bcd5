import type { Point } from '../graph/types.ts';
import type { LayoutBox } from './layout-kernel.ts';

/** How far a line keeps from a node that it does not end at, in model units. */
const CLEARANCE = 30;
/** One round moves by a part of the way only: what is pushed off one line may be pushed onto the next. */
const PART = 0.5;

/** Pushes nodes off lines that only pass by: a line behind a node reads as two lines that end there. Changes `places`. */
export function clearLines(
  boxes: readonly LayoutBox[],
  springs: readonly (readonly [string, string])[],
  places: Map<string, Point>,
): void {
  const isFixed = new Set(boxes.filter((box) => box.isFixed).map(({ id }) => id));
  for (const [a, b] of springs) {
    for (const { id, shift = 0 } of boxes) {
      if (id === a || id === b) continue;
      const [p, q, r] = [places.get(a), places.get(b), places.get(id)];
      if (p === undefined || q === undefined || r === undefined) continue;
      const push = pushOff(p, q, { x: r.x, y: r.y + shift / 2 });
      if (push === null) continue;
      move(places, isFixed, { id, by: push, share: PART });
      move(places, isFixed, { id: a, by: push, share: -PART / 3 });
      move(places, isFixed, { id: b, by: push, share: -PART / 3 });
    }
  }
}

/** By how much a point has to move to be clear of the line from p to q; null when it is. */
function pushOff(p: Point, q: Point, r: Point): Point | null {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const along = ((r.x - p.x) * dx + (r.y - p.y) * dy) / length ** 2;
  if (along <= 0 || along >= 1) return null;
  const side = ((r.x - p.x) * -dy + (r.y - p.y) * dx) / length;
  const missing = CLEARANCE - Math.abs(side);
  if (missing <= 0) return null;
  const sign = side < 0 ? -1 : 1;
  return { x: ((-dy * sign) / length) * missing, y: ((dx * sign) / length) * missing };
}

interface Move {
  readonly id: string;
  readonly by: Point;
  readonly share: number;
}

function move(places: Map<string, Point>, isFixed: ReadonlySet<string>, { id, by, share }: Move): void {
  const place = places.get(id);
  if (place === undefined || isFixed.has(id)) return;
  places.set(id, { x: place.x + by.x * share, y: place.y + by.y * share });
}
