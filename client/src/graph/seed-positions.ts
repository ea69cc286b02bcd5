import type { NodeId, Point } from './types.ts';

export interface Seeding {
  readonly newcomers: readonly NodeId[];
  /** Around whom they are put; the middle of the picture when there is nobody. */
  readonly around: Point | undefined;
  readonly taken: readonly Point[];
  /** How far from the middle, in model units. */
  readonly distance?: number;
}

const SECTORS = 24;

/**
 * Where newcomers start: a fan in the emptiest direction from their parent, so that what is on screen need not move.
 * Data in, plan out; the layout does the rest.
 */
export function seedPositions({ newcomers, around, taken, distance = 140 }: Seeding): ReadonlyMap<NodeId, Point> {
  const middle = around ?? centreOf(taken);
  const others = taken.filter((point) => point.x !== middle.x || point.y !== middle.y);
  const heading = emptiestAngle(middle, others);
  const isCrowded = others.length > 0;
  const spread = isCrowded ? Math.min(Math.PI * 1.5, 0.5 + newcomers.length * 0.25) : Math.PI * 2;
  return new Map(
    newcomers.map((id, index) => {
      const share =
        newcomers.length === 1 ? 0 : isCrowded ? index / (newcomers.length - 1) - 0.5 : index / newcomers.length;
      const angle = heading + share * spread;
      // Two rings: neighbours on one circle would only push each other away.
      const radius = distance * (1 + (index % 2) * 0.45 + newcomers.length / 60);
      return [id, { x: middle.x + Math.cos(angle) * radius, y: middle.y + Math.sin(angle) * radius }];
    }),
  );
}

function centreOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** The direction with least in it, near things counting more. */
function emptiestAngle(middle: Point, others: readonly Point[]): number {
  const weightOf = (angle: number): number =>
    others.reduce((sum, point) => {
      const dx = point.x - middle.x;
      const dy = point.y - middle.y;
      const closeness = 1 / (1 + Math.hypot(dx, dy) / 200);
      return sum + closeness * Math.max(0, Math.cos(Math.atan2(dy, dx) - angle)) ** 2;
    }, 0);
  const angles = Array.from({ length: SECTORS }, (_, index) => (index / SECTORS) * 2 * Math.PI);
  return angles.reduce((best, angle) => (weightOf(angle) < weightOf(best) - 1e-9 ? angle : best), angles[0] ?? 0);
}
