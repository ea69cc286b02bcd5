import { occupancyOf } from '../graph/occupancy.ts';
import type { Point } from '../graph/types.ts';
import { connectedParts } from './connected-parts.ts';
import { keepPins } from './keep-pins.ts';
import { layoutLargePart } from './layout-large-part.ts';
import { layoutSmallPart } from './layout-small-part.ts';
import { packParts } from './pack-parts.ts';
import { placeBlock } from './place-block.ts';
import { planColumns } from './plan-columns.ts';
import { planHierarchy } from './plan-hierarchy.ts';
import { planRings } from './plan-rings.ts';

/** A node as the layout sees it: a box that holds its label too, in model units. */
export interface LayoutBox {
  readonly id: string;
  /** The node's own middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far the middle of the box lies below the node's own: labels stand below. */
  readonly shift?: number;
  /** Keeps its place. */
  readonly isFixed: boolean;
}

export interface LayoutTask {
  readonly boxes: readonly LayoutBox[];
  /** Pairs of linked nodes. Many links between two nodes pull no harder than one, and one to itself pulls nothing. */
  readonly springs: readonly (readonly [string, string])[];
  /** What the picture is to fill, in pixels of the screen. */
  readonly ground: { readonly width: number; readonly height: number };
}

export type Places = readonly (readonly [id: string, x: number, y: number])[];

/** How a picture is arranged. Plain data: it travels to a worker. */
export type Arrangement =
  /** By links: what is linked stands together. */
  | { readonly kind: 'force' }
  /** Only these move, laid out by links as a block of their own that takes a free place near by. */
  | { readonly kind: 'block'; readonly ids: ReadonlySet<string>; readonly near: Point | null }
  /** Rings around the most connected node. */
  | { readonly kind: 'rings' }
  /** Each under its parent. */
  | { readonly kind: 'hierarchy'; readonly parents: ReadonlyMap<string, string> }
  /** Stretches of time from left to right, each with its nodes in order. */
  | { readonly kind: 'columns'; readonly stretches: readonly (readonly string[])[] };

/** Above this many pairs of nodes to compare, forces with far nodes lumped together take over. */
const MOST_PAIRS = 120_000;

/**
 * Finds places, as they improve, the last ones being final; nodes that are fixed keep theirs. Data in, plan out: it runs in a
 * worker in the browser and in process without one. The same task gives the same places.
 */
export function* layOut(task: LayoutTask, arrangement: Arrangement): Generator<Places, void, void> {
  if (task.boxes.length === 0) return;
  const single = { ...task, springs: onePerPair(task) };
  switch (arrangement.kind) {
    case 'force':
      yield* layoutForce(single);
      return;
    case 'block':
      yield* layoutBlock(single, arrangement);
      return;
    case 'rings':
      yield keepPins(task.boxes, planRings(single));
      return;
    case 'hierarchy':
      yield keepPins(task.boxes, planHierarchy(single, arrangement.parents));
      return;
    case 'columns':
      yield keepPins(task.boxes, planColumns(single, arrangement.stretches));
  }
}

function onePerPair({ boxes, springs }: LayoutTask): LayoutTask['springs'] {
  const known = new Set(boxes.map(({ id }) => id));
  const others = new Map<string, Set<string>>();
  return springs.filter(([a, b]) => {
    if (a === b || !known.has(a) || !known.has(b)) return false;
    const [first, second] = a < b ? [a, b] : [b, a];
    const seen = others.get(first) ?? new Set();
    if (seen.has(second)) return false;
    others.set(first, seen.add(second));
    return true;
  });
}

/**
 * Each connected part by itself, by distances where it is small and by forces where it is large; then overlaps are taken out and
 * the parts set beside the largest. With fixed nodes the others find places around them.
 */
function* layoutForce(task: LayoutTask): Generator<Places, void, void> {
  const pinned = task.boxes.filter(({ isFixed }) => isFixed).length;
  // A few newcomers among many that stay: the picture is there, they fit themselves in.
  if (pinned * 2 > task.boxes.length) {
    yield* layoutPart(task);
    return;
  }
  const free = { ...task, boxes: boxesFor(task.boxes) };
  const done: Places[] = [];
  for (const part of connectedParts(free)) {
    let last: Places = [];
    // What stands beside the largest part is as compact as can be.
    for (const places of layoutPart(done.length === 0 ? part : { ...part, ground: COMPACT })) {
      // Only the first and largest part is worth watching while it moves.
      if (done.length === 0 && pinned === 0) yield places;
      last = places;
    }
    done.push(last);
  }
  yield keepPins(task.boxes, packParts(free, done));
}

const COMPACT = { width: 1, height: 1 };

/** Above this many nodes names are read one by one, close up: then only the nodes themselves keep clear of each other. */
const MOST_LABELLED = 600;
const NODE_BOX = 46;

function boxesFor(boxes: readonly LayoutBox[]): readonly LayoutBox[] {
  if (boxes.length <= MOST_LABELLED) return boxes.map((box) => ({ ...box, isFixed: false }));
  return boxes.map(({ id, x, y }) => ({ id, x, y, width: NODE_BOX, height: NODE_BOX, isFixed: false }));
}

function layoutPart(part: LayoutTask): Iterable<Places> {
  return part.boxes.length ** 2 <= MOST_PAIRS ? [layoutSmallPart(part)] : layoutLargePart(part);
}

function* layoutBlock(
  task: LayoutTask,
  { ids, near }: Extract<Arrangement, { kind: 'block' }>,
): Generator<Places, void, void> {
  const boxes = task.boxes.filter(({ id }) => ids.has(id));
  if (boxes.length === 0) return;
  const others = task.boxes.filter(({ id }) => !ids.has(id));
  const at = new Map(others.map((box) => [box.id, box]));
  const occupied = occupancyOf(
    others.map(({ x, y, width, height, shift = 0 }) => ({
      left: x - width / 2,
      top: y + shift - height / 2,
      right: x + width / 2,
      bottom: y + shift + height / 2,
    })),
    task.springs.flatMap(([a, b]) => {
      const [from, to] = [at.get(a), at.get(b)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  );
  const springs = task.springs.filter(([a, b]) => ids.has(a) && ids.has(b));
  const middle = near ?? middleOf(boxes);
  for (const places of layoutForce({ ...task, boxes, springs })) {
    yield placeBlock({ boxes, places, occupied, near: middle });
  }
}

function middleOf(boxes: readonly LayoutBox[]): Point {
  const sum = boxes.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / boxes.length, y: sum.y / boxes.length };
}
