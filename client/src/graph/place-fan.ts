import type { NodeSize } from './label-box.ts';
import type { Occupancy, Rect } from './occupancy.ts';
import type { Point } from './types.ts';

export interface Fan {
  /** The node they hang on. */
  readonly anchor: Point;
  readonly count: number;
  /** Room for each of them. */
  readonly size: NodeSize;
  readonly occupied: Occupancy;
  /** Boxes that are not in `occupied` yet: newcomers that were placed before. */
  readonly taken: readonly Rect[];
  /** Where the fan would rather look, in radians; undefined where any direction is as good. */
  readonly towards?: number | undefined;
}

const HEADINGS = 36;
const TURN = Math.PI / 60;
/** The first ring stands so far out, and each further one behind it, in widths and heights of a box. */
const FIRST_RING = 1.3;
const RING = 0.92;
/** Left free around each box, in model units. */
const GAP = 10;
/** A line keeps so far from a node that it only passes. */
const CLEARANCE = 24;
/** A few newcomers open as wide as this to each side, in radians, many as wide as that. */
const SPREAD = { few: 0.5, each: 0.085, most: 1.7 } as const;

/** How strictly places are chosen; the next is tried where the one before finds too few. */
interface Rule {
  /** No line of the picture passes through a newcomer or its name. */
  readonly keepsOffLines: boolean;
  /** The line to a newcomer passes no node and no name. */
  readonly hasFreeWay: boolean;
  readonly rings: number;
}

const RULES: readonly Rule[] = [
  { keepsOffLines: true, hasFreeWay: true, rings: 5 },
  { keepsOffLines: true, hasFreeWay: false, rings: 9 },
  { keepsOffLines: false, hasFreeWay: false, rings: 16 },
  { keepsOffLines: false, hasFreeWay: false, rings: 60 },
];

/**
 * Places in a fan around an anchor, in the direction where it finds room nearest. None lies on a node, a name or another place;
 * lines are kept clear of as long as there is room elsewhere. The nearest places come first. May return fewer than asked for
 * where even far out there is no room: the caller then sets the rest beside the picture.
 */
export function planFan(fan: Fan): readonly Point[] {
  const all = Array.from({ length: HEADINGS }, (_, index) => (index / HEADINGS) * 2 * Math.PI);
  for (const rule of RULES) {
    const fans = all
      .map((heading) => ({ heading, places: fillSector(fan, heading, rule) }))
      .filter(({ places }) => places.length === fan.count)
      .map(({ heading, places }) => ({ places, cost: costOf(fan, heading, places) }));
    const [first, ...others] = fans;
    if (first !== undefined) {
      return others.reduce((best, next) => (next.cost < best.cost - 1e-6 ? next : best), first).places;
    }
  }
  return [];
}

/** Near is good; so is the direction asked for. */
function costOf({ anchor, size, towards }: Fan, heading: number, places: readonly Point[]): number {
  // In widths and heights of a box: by mere distance names, which are wide, would always stand above or below.
  const [width, height] = [size.width, size.above + size.below];
  const far =
    places.reduce((total, { x, y }) => total + Math.hypot((x - anchor.x) / width, (y - anchor.y) / height), 0) /
    places.length;
  return far * (towards === undefined ? 1 : 1.25 - 0.25 * Math.cos(heading - towards));
}

function fillSector(fan: Fan, heading: number, rule: Rule): readonly Point[] {
  const { anchor, count, size } = fan;
  const width = size.width + GAP;
  const height = size.above + size.below + GAP;
  const spread = Math.min(SPREAD.most, SPREAD.few + SPREAD.each * count);
  const places: Point[] = [];
  for (let ring = 0; ring < rule.rings && places.length < count; ring += 1) {
    const radius = FIRST_RING + ring * RING;
    const turn = Math.max(TURN / 2, TURN / radius);
    for (let step = 0; step * turn <= 2 * spread && places.length < count; step += 1) {
      // From the middle of the sector outwards, to both sides in turn.
      const angle = heading + (step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2) * turn;
      const at = { x: anchor.x + Math.cos(angle) * radius * width, y: anchor.y + Math.sin(angle) * radius * height };
      if (isFree(at, { fan, rule, places, width, height })) places.push(at);
    }
  }
  return places;
}

interface Looking {
  readonly fan: Fan;
  readonly rule: Rule;
  readonly places: readonly Point[];
  readonly width: number;
  readonly height: number;
}

function isFree(at: Point, { fan, rule, places, width, height }: Looking): boolean {
  const { anchor, size, occupied, taken } = fan;
  const rect: Rect = {
    left: at.x - width / 2,
    top: at.y - size.above - GAP / 2,
    right: at.x + width / 2,
    bottom: at.y + size.below + GAP / 2,
  };
  if (!occupied.isFreeOfBoxes(rect)) return false;
  if (rule.keepsOffLines && !occupied.isFreeOfLines(rect)) return false;
  if (taken.some((other) => isOverlapping(rect, other))) return false;
  if (places.some((other) => Math.abs(other.x - at.x) < width && Math.abs(other.y - at.y) < height)) return false;
  if (!rule.hasFreeWay) return true;
  return isWayFree(fan, at) && places.every((other) => distanceToWay(other, anchor, at) > CLEARANCE);
}

const isOverlapping = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Looks along the line from the anchor, beyond the anchor's own box. */
function isWayFree({ anchor, size, occupied, taken }: Fan, to: Point): boolean {
  const length = Math.hypot(to.x - anchor.x, to.y - anchor.y);
  const own = Math.max(size.width * 0.75, size.below + 18);
  for (let far = own; far < length; far += 16) {
    const x = anchor.x + ((to.x - anchor.x) * far) / length;
    const y = anchor.y + ((to.y - anchor.y) * far) / length;
    const spot = { left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 };
    if (!occupied.isFreeOfBoxes(spot) || taken.some((other) => isOverlapping(spot, other))) return false;
  }
  return true;
}

/** How far a point lies from the way between two others; infinite where it does not lie beside it. */
function distanceToWay(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length ** 2;
  if (along <= 0 || along >= 1) return Number.POSITIVE_INFINITY;
  return Math.abs((point.x - from.x) * dy - (point.y - from.y) * dx) / length;
}
