import type { Point } from '../graph/types.ts';
import { bestTurn, turn } from './best-turn.ts';
import { clearLines } from './clear-lines.ts';
import type { LayoutTask, Places } from './layout-kernel.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { spreadByDistance } from './spread-by-distance.ts';

/** Linked nodes want to be this far apart, in model units: room for a label along the line, none wasted. */
const SPRING = { shortest: 104, usual: 140, longest: 190 } as const;
/** By how much one side may be stretched more than the other to fill the ground; more would bend the distances visibly. */
const MOST_STRETCH = 1.8;
const ROUNDS = 24;
/** Nodes and labels at the rim of the picture reach beyond the middles of the nodes by so much. */
const RIM = 110;
const MOST_LINES_TO_CLEAR = 400;

/** Lays out a part of up to a few hundred nodes by the distances along its springs. */
export function layoutSmallPart(task: LayoutTask): Places {
  const { boxes, springs } = task;
  const fixed = new Set(boxes.filter((box) => box.isFixed).map(({ id }) => id));
  const springLength = fixed.size === 0 ? 1 : usualLength(task, fixed);
  const start = new Map(boxes.map(({ id, x, y }) => [id, { x: x / scaleOf(fixed), y: y / scaleOf(fixed) }]));
  const spread = spreadByDistance({ ids: boxes.map(({ id }) => id), springs, start, fixed, springLength });
  let places = fixed.size === 0 ? fillGround(spread, task) : new Map(spread);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (springs.length <= MOST_LINES_TO_CLEAR) clearLines(boxes, springs, places);
    places = toMap(removeOverlaps(boxes, toPlaces(places), 4));
  }
  return removeOverlaps(boxes, toPlaces(places));
}

/** Without fixed nodes the spread is in spring lengths; the start must be of the same order, or it would not count. */
const scaleOf = (fixed: ReadonlySet<string>): number => (fixed.size === 0 ? SPRING.usual : 1);

const toPlaces = (places: ReadonlyMap<string, Point>): Places => [...places].map(([id, { x, y }]) => [id, x, y]);
const toMap = (places: Places): Map<string, Point> => new Map(places.map(([id, x, y]) => [id, { x, y }]));

/** Newcomers take over the scale of the picture they come to. */
function usualLength({ boxes, springs }: LayoutTask, fixed: ReadonlySet<string>): number {
  const at = new Map(boxes.map((box) => [box.id, box]));
  const lengths = springs
    .flatMap(([a, b]) => {
      const [p, q] = [at.get(a), at.get(b)];
      if (p === undefined || q === undefined || !fixed.has(a) || !fixed.has(b)) return [];
      return [Math.hypot(p.x - q.x, p.y - q.y)];
    })
    .toSorted((a, b) => a - b);
  return clamp(lengths[Math.floor(lengths.length / 2)] ?? SPRING.usual, SPRING.shortest, SPRING.usual);
}

/** Turns and stretches a spread so that it fills the ground, springs staying between their shortest and longest. */
function fillGround(spread: ReadonlyMap<string, Point>, { boxes, ground }: LayoutTask): Map<string, Point> {
  const aspect = ground.width / ground.height;
  const turned = turn(spread, bestTurn([...spread.values()], aspect));
  const xs = [...turned.values()].map(({ x }) => x);
  const ys = [...turned.values()].map(({ y }) => y);
  const width = extentOf(xs);
  const height = extentOf(ys);
  const room = (size: number, extent: number): number =>
    extent < 0.01 ? SPRING.longest : clamp((size - 2 * RIM) / extent, SPRING.shortest, SPRING.longest);
  // Where springs are as short as can be the camera has to step back, and with it the ground grows the other way too.
  const stepBack = Math.max(
    1,
    (width * SPRING.shortest + 2 * RIM) / ground.width,
    (height * SPRING.shortest + 2 * RIM) / ground.height,
  );
  const wide = room(ground.width * stepBack, width);
  const high = room(ground.height * stepBack, height);
  const x = Math.min(wide, high * MOST_STRETCH);
  const y = Math.min(high, wide * MOST_STRETCH);
  const grow = growthFor(boxes, { width: width * x + RIM, height: height * y + RIM }, aspect);
  return new Map([...turned].map(([id, point]) => [id, { x: point.x * x * grow.x, y: point.y * y * grow.y }]));
}

/** So much more room than the boxes themselves take lets most of them stay where the distances put them. */
const AIR = 1.7;

/**
 * By how much a crowded picture has to grow so that its boxes have room. The shape of the ground is kept: pushing boxes apart
 * afterwards would make it tall, since boxes are wide and slip past each other up and down.
 */
function growthFor(boxes: LayoutTask['boxes'], size: LayoutTask['ground'], aspect: number): Point {
  const needed = boxes.reduce((sum, box) => sum + box.width * box.height, 0) * AIR;
  if (size.width * size.height >= needed) return { x: 1, y: 1 };
  const height = Math.sqrt(needed / aspect);
  return { x: Math.max(1, (height * aspect) / size.width), y: Math.max(1, height / size.height) };
}

const extentOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
