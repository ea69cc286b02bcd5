import type { Point } from '../../graph/types.ts';
import { type Box, boxAt, type Size } from './boxes.ts';

/** On which side of its node a name stands; `away` at the end of a short leader. */
export type Side =
  | 'below'
  | 'above'
  | 'right'
  | 'left'
  | 'below-right'
  | 'below-left'
  | 'above-right'
  | 'above-left'
  | 'away';

export interface Place {
  readonly side: Side;
  /** From the middle of the node to the middle of the name, beyond the node's rim. */
  readonly offset: Point;
  /** How little it is liked; the cheapest free one is taken. */
  readonly cost: number;
}

/** Between a node's rim and its name. */
const GAP = 3;
/** At a corner a name may come nearer: the disc is not there. */
const CORNER = 0.72;

/** Below is where a reader looks first; a badge stands at the upper right. */
const COSTS: Readonly<Record<Exclude<Side, 'away'>, number>> = {
  below: 0,
  right: 0.9,
  left: 1.2,
  above: 1.1,
  'below-right': 1.8,
  'below-left': 1.9,
  'above-right': 2.3,
  'above-left': 2.1,
};
const SIDES = Object.keys(COSTS) as readonly Exclude<Side, 'away'>[];

/** The eight places at the rim. */
export const placesAround = (size: Size): readonly Place[] =>
  SIDES.map((side) => ({ side, offset: offsetOf(side, size), cost: COSTS[side] }));

const DISTANCES = [14, 30, 52, 80, 115, 160];
const DIRECTIONS = 16;
/** Dearer than any place at the rim. */
const COST_AWAY = 5;

/** Places farther out, the nearest first: for names that must stand somewhere. */
export function placesAway(size: Size): readonly Place[] {
  return DISTANCES.flatMap((distance, ring) =>
    Array.from({ length: DIRECTIONS }, (_, index): Place => {
      // Starts below and turns to both sides in turn.
      const turn = ((index + 1) >> 1) * (index % 2 === 0 ? 1 : -1);
      const angle = Math.PI / 2 + (turn * 2 * Math.PI) / DIRECTIONS;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      return {
        side: 'away',
        offset: { x: dx * (distance + size.width / 2), y: dy * (distance + size.height / 2) },
        cost: COST_AWAY + ring,
      };
    }),
  );
}

function offsetOf(side: Exclude<Side, 'away'>, { width, height }: Size): Point {
  const [x, y] = [width / 2 + GAP, height / 2 + GAP];
  switch (side) {
    case 'below':
      return { x: 0, y };
    case 'above':
      return { x: 0, y: -y };
    case 'right':
      return { x, y: 0 };
    case 'left':
      return { x: -x, y: 0 };
    case 'below-right':
      return { x, y };
    case 'below-left':
      return { x: -x, y };
    case 'above-right':
      return { x, y: -y };
    case 'above-left':
      return { x: -x, y: -y };
  }
}

/** Where a name stands when its node is here and so large: offsets are kept from the rim, so that they hold at every zoom. */
export function boxOfName(
  node: Point & { readonly radius: number },
  { side, offset }: Omit<Place, 'cost'>,
  size: Size,
): Box {
  const reach = side.includes('-') ? node.radius * CORNER : node.radius;
  const toward = (by: number, isMoved: boolean): number => (isMoved ? by + Math.sign(by) * reach : by);
  if (side === 'away') {
    const length = Math.hypot(offset.x, offset.y);
    const stretch = (length + node.radius) / length;
    return boxAt({ x: node.x + offset.x * stretch, y: node.y + offset.y * stretch }, size);
  }
  return boxAt(
    {
      x: node.x + toward(offset.x, side !== 'above' && side !== 'below'),
      y: node.y + toward(offset.y, side !== 'left' && side !== 'right'),
    },
    size,
  );
}

/** How the lines of a name are set: towards the node. */
export function alignmentOf(side: Side): 'left' | 'center' | 'right' {
  if (side.endsWith('right')) return 'left';
  return side.endsWith('left') ? 'right' : 'center';
}
