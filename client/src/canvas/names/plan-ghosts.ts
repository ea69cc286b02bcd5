import { type Box, boxAt, grow, isInside } from './boxes.ts';
import { boxOfName, type Place, placesAway } from './places.ts';
import type { Planning } from './planning.ts';
import type { GhostMark, PlacedName, Scene } from './scene.ts';

/** Left free around a ghost: it is pressed by a finger. */
const AIR = 4;
/** For each step away from the hub: farther out it is soon anybody's. */
const COST_OF_DISTANCE = 3;
const COST_OF_LINE = 0.5;
const MOST_FOR_LINES = 3;
const COST_OF_NUMBER_ALONE = 8;
const COST_OF_CLIPPING = 30;
const COST_OF_COVERING = 40;
/** It stays where it stands: what one is about to press must not go away. */
const WORTH_OF_STAYING = 8;

/**
 * Where ghosts stand: near their hubs, off nodes, badges and the names that must be there, and where the fewest lines run. One always
 * finds a place: a hub whose rest can not be seen would say that it has none.
 */
export function planGhosts(
  planning: Planning,
  { ghosts = [], ghostsBefore }: Pick<Scene, 'ghosts' | 'ghostsBefore'>,
): ReadonlyMap<string, PlacedName> {
  const placed = new Map<string, PlacedName>();
  for (const ghost of ghosts) {
    const best = placeGhost(planning, ghost, ghostsBefore?.get(ghost.id));
    placed.set(ghost.id, best);
    planning.taken.add({ kind: 'badge', owner: '', box: best.box, isFaded: ghost.isFaded });
  }
  return placed;
}

function placeGhost({ screen, taken, traffic }: Planning, ghost: GhostMark, before?: PlacedName): PlacedName {
  const isOnScreen = isInside(boxAt(ghost, { width: 0, height: 0 }), screen);
  const costOf = ({ cost }: Place, box: Box, variant: number): number =>
    cost * COST_OF_DISTANCE +
    variant * COST_OF_NUMBER_ALONE +
    Math.min(MOST_FOR_LINES, traffic.within(box) * COST_OF_LINE) +
    (isOnScreen && !isInside(box, screen) ? COST_OF_CLIPPING : 0) +
    taken.inTheWay(grow(box, AIR), '').length * COST_OF_COVERING;
  let best: PlacedName | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [variant, size] of ghost.sizes.entries()) {
    for (const place of placesAway(size)) {
      const box = boxOfName(ghost, place, size);
      const stays =
        before?.variant === variant && before.offset.x === place.offset.x && before.offset.y === place.offset.y;
      const cost = costOf(place, box, variant) - (stays ? WORTH_OF_STAYING : 0);
      if (cost >= least) continue;
      least = cost;
      best = { id: ghost.id, variant, side: place.side, offset: place.offset, box, isOver: false };
    }
  }
  if (best === null) throw new RangeError('A ghost has at least one size, and each size has places.');
  return best;
}
