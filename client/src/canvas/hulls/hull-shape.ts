import type { Point } from '../../graph/types.ts';

/** A node in model units. */
export interface Disc extends Point {
  readonly radius: number;
}

/**
 * What a hull covers: a convex polygon where nothing else stands in it, otherwise a disc around each member and bands that join them;
 * all of it grown by a radius. A picture must not say that a stranger belongs to a group because it stands among its members.
 */
export interface HullShape {
  /** The corners, clockwise; null where discs and bands stand for it. */
  readonly polygon: readonly Point[] | null;
  readonly discs: readonly Point[];
  readonly bands: readonly (readonly [Point, Point])[];
  /** By so much the polygon and the discs are grown. */
  readonly radius: number;
  /** Half the width of a band. */
  readonly band: number;
}

/** Left free between a node and the rim of its hull, in model units. */
const ROOM = 20;
const BAND = 9;
/** Joining more members than these would take longer than a frame, and nothing would be seen of it. */
const MOST_JOINED = 1_200;

/** The hull around members, in model units; `others` are all nodes that do not belong. */
export function hullAround(members: readonly Disc[], others: readonly Disc[]): HullShape {
  const radius = members.reduce((most, disc) => Math.max(most, disc.radius), 0) + ROOM;
  const corners = convexHull(members);
  const round: HullShape = { polygon: corners, discs: [], bands: [], radius, band: BAND };
  if (members.length < 2 || !others.some((other) => distanceTo(round, other) < other.radius)) return round;
  return {
    polygon: null,
    discs: members.map(({ x, y }) => ({ x, y })),
    bands: members.length > MOST_JOINED ? [] : joined(members),
    radius,
    band: BAND,
  };
}

/** How far a point is from a hull, in model units; below zero inside. */
export function distanceTo({ polygon, discs, bands, radius, band }: HullShape, point: Point): number {
  if (polygon !== null) return distanceToPolygon(polygon, point) - radius;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { x, y } of discs) nearest = Math.min(nearest, Math.hypot(x - point.x, y - point.y) - radius);
  for (const [from, to] of bands) nearest = Math.min(nearest, distanceToSegment(from, to, point) - band);
  return nearest;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box around a hull, in model units. */
export function boundsOf({ polygon, discs, radius }: HullShape): Bounds {
  const points = polygon ?? discs;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const least = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return { left: least(xs) - radius, top: least(ys) - radius, right: most(xs) + radius, bottom: most(ys) + radius };
}

interface Corners {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Above a hull its name reaches beyond it by so much, in model units of a picture of the size of the model. */
const NAME = 20;

/** A box that has the hulls in it too, with their names. */
export const withHulls = ({ x1, y1, x2, y2 }: Corners, hulls: Bounds | null): Corners =>
  hulls === null
    ? { x1, y1, x2, y2 }
    : {
        x1: Math.min(x1, hulls.left),
        y1: Math.min(y1, hulls.top - NAME),
        x2: Math.max(x2, hulls.right),
        y2: Math.max(y2, hulls.bottom),
      };

/** The uppermost point of a hull: its name stands there. */
export function topOf({ polygon, discs, radius }: HullShape): Point {
  const points = polygon ?? discs;
  const top = points.reduce((highest, point) => (point.y < highest.y ? point : highest), points[0] ?? { x: 0, y: 0 });
  return { x: top.x, y: top.y - radius };
}

/** Andrew's monotone chain. One point gives one corner, two give two. */
function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points.map(({ x, y }) => ({ x, y })).toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const chain = (along: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of along) {
      while (kept.length > 1 && turn(kept.at(-2), kept.at(-1), point) <= 0) kept.pop();
      kept.push(point);
    }
    kept.pop();
    return kept;
  };
  const hull = [...chain(sorted), ...chain(sorted.toReversed())];
  return hull.length === 0 ? sorted.slice(0, 1) : hull;
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  if (a === undefined || b === undefined) return 1;
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** The shortest bands that join all members: a tree, grown from the first. */
function joined(members: readonly Point[]): readonly (readonly [Point, Point])[] {
  const bands: (readonly [Point, Point])[] = [];
  const waiting = members
    .slice(1)
    .map((point) => ({ point, from: members[0] ?? point, gap: Number.POSITIVE_INFINITY }));
  let last = members[0];
  while (waiting.length > 0 && last !== undefined) {
    let best = 0;
    for (const [index, each] of waiting.entries()) {
      const gap = Math.hypot(each.point.x - last.x, each.point.y - last.y);
      if (gap < each.gap) Object.assign(each, { gap, from: last });
      if (each.gap < (waiting[best]?.gap ?? 0)) best = index;
    }
    const [next] = waiting.splice(best, 1);
    if (next === undefined) break;
    bands.push([next.from, next.point]);
    last = next.point;
  }
  return bands.map(([a, b]) => [
    { x: a.x, y: a.y },
    { x: b.x, y: b.y },
  ]);
}

function distanceToPolygon(corners: readonly Point[], point: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  let isInside = corners.length > 2;
  corners.forEach((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    nearest = Math.min(nearest, distanceToSegment(from, to, point));
    if (turn(from, to, point) < 0) isInside = false;
  });
  return isInside ? -nearest : nearest;
}

function distanceToSegment(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(from.x + share * dx - x, from.y + share * dy - y);
}
