import type { Point } from '../graph/types.ts';

const TURNS = 36;

/** The turn, in radians, after which the points fill a ground of that width by height best. */
export function bestTurn(points: readonly Point[], aspect: number): number {
  const roomFor = (angle: number): number => {
    const after = points.map((point) => turned(point, angle));
    const width = extent(after.map(({ x }) => x));
    const height = extent(after.map(({ y }) => y));
    return Math.max(width / aspect, height);
  };
  const angles = Array.from({ length: TURNS }, (_, index) => (index * Math.PI) / TURNS);
  const rooms = angles.map((angle) => ({ angle, room: roomFor(angle) }));
  return rooms.reduce((best, next) => (next.room < best.room - 1e-9 ? next : best)).angle;
}

export const turn = (places: ReadonlyMap<string, Point>, angle: number): ReadonlyMap<string, Point> =>
  new Map([...places].map(([id, point]) => [id, turned(point, angle)]));

const turned = ({ x, y }: Point, angle: number): Point => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});

/** Loops, not spreads: thousands of arguments overflow the stack. */
function extent(values: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
