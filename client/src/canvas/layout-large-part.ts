import { bestTurn } from './best-turn.ts';
import { type Forces, forcesOf, settingsFor } from './force-atlas.ts';
import type { LayoutTask, Places } from './layout-kernel.ts';
import { pivotPlaces } from './pivot-places.ts';
import { removeOverlaps } from './remove-overlaps.ts';

/** How far apart linked nodes want to be, in model units. */
const SPRING_LENGTH = 160;
const SLICES = 8;

/**
 * Lays out a part of many nodes: first places by distances to a few pivots, which come at once and have the large shape right, then
 * ForceAtlas2 in slices that can be watched. With fixed nodes the others find places among them.
 */
export function* layoutLargePart(part: LayoutTask): Generator<Places, void, void> {
  const forces = forcesOf(part);
  const hasFixed = part.boxes.some((box) => box.isFixed);
  const count = part.boxes.length;
  const settings = hasFixed
    ? { ...settingsFor(count), gravity: 0.02, scalingRatio: SPRING_LENGTH / 3 }
    : settingsFor(count);
  const shown = (angle: number): Places => (hasFixed ? forces.places() : stretched(forces.places(), part, angle));
  if (!hasFixed) {
    begin(forces, part);
    yield shown(0);
  }
  for (let slice = 0; slice < SLICES; slice += 1) {
    forces.run(iterationsFor(count), settings);
    yield shown(0);
  }
  yield removeOverlaps(part.boxes, shown(turnFor(forces.places(), part)));
}

/** The first places have to come soon: fewer rounds in a slice where a round takes longer. */
const iterationsFor = (count: number): number => (count > 3_000 ? 12 : count > 900 ? 25 : 45);

/** In the shape and turn of the end, so that what is watched does not swing round. */
function begin(forces: Forces, part: LayoutTask): void {
  const ids = part.boxes.map(({ id }) => id);
  const pivots = [...pivotPlaces(ids, part.springs)].map(([id, { x, y }]) => [id, x, y] as const);
  forces.begin(stretched(pivots, part, turnFor(pivots, part)));
}

/** The turn after which the part fills the ground best. */
const turnFor = (places: Places, { ground }: LayoutTask): number =>
  bestTurn(
    places.map(([, x, y]) => ({ x, y })),
    ground.width / ground.height,
  );

/** So much more room than the boxes take: the lines between them want to be seen too. */
const AIR = 3.2;

/** Turned, and with the middle spring at its wanted length, or longer where boxes need it: the forces know proportions, not sizes. */
function stretched(places: Places, { boxes, springs }: LayoutTask, angle: number): Places {
  const at = new Map(places.map(([id, x, y]) => [id, { x, y }]));
  const lengths = springs
    .flatMap(([a, b]) => {
      const [p, q] = [at.get(a), at.get(b)];
      return p === undefined || q === undefined ? [] : [Math.hypot(p.x - q.x, p.y - q.y)];
    })
    .toSorted((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const needed = Math.sqrt((boxes.reduce((sum, { width, height }) => sum + width * height, 0) * AIR) / areaOf(places));
  const factor = Math.max(middle > 0 ? SPRING_LENGTH / middle : 1, needed);
  const [cos, sin] = [Math.cos(angle) * factor, Math.sin(angle) * factor];
  return places.map(([id, x, y]) => [id, x * cos - y * sin, x * sin + y * cos]);
}

/** Of the ellipse that holds nine tenths of them: a few far ones do not make a picture roomy. */
function areaOf(places: Places): number {
  const middle = Math.floor(places.length / 2);
  const reach = (values: readonly number[]): number => {
    const sorted = values.toSorted((a, b) => a - b);
    const low = sorted[Math.floor(middle * 0.1)] ?? 0;
    return Math.max(1, (sorted[sorted.length - 1 - Math.floor(middle * 0.1)] ?? 0) - low);
  };
  return (Math.PI / 4) * reach(places.map(([, x]) => x)) * reach(places.map(([, , y]) => y));
}
