import { connectedParts } from './connected-parts.ts';
import { layoutLargePart } from './layout-large-part.ts';
import { layoutSmallPart } from './layout-small-part.ts';
import { packParts } from './pack-parts.ts';

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
  /** One for each pair of nodes: many links between two entities pull no harder than one. */
  readonly springs: readonly (readonly [string, string])[];
  /** What the picture is to fill, in pixels of the screen. */
  readonly ground: { readonly width: number; readonly height: number };
}

export type Places = readonly (readonly [id: string, x: number, y: number])[];

/** Above this many pairs of nodes to compare, forces with far nodes lumped together take over. */
const MOST_PAIRS = 120_000;

/**
 * Finds places: each connected part by itself, by distances where it is small and by forces where it is large; then overlaps are
 * taken out and the parts set side by side. With fixed nodes the others find places around them. Yields places as they improve,
 * the last ones being final. Data in, plan out: it runs in a worker in the browser and in process without one.
 */
export function* layoutForce(task: LayoutTask): Generator<Places, void, void> {
  if (task.boxes.length === 0) return;
  if (task.boxes.some((box) => box.isFixed)) {
    yield* layoutPart(task);
    return;
  }
  const done: Places[] = [];
  for (const part of connectedParts(task)) {
    let last: Places = [];
    for (const places of layoutPart(part)) {
      // Only the first and largest part is worth watching while it moves.
      if (done.length === 0) yield places;
      last = places;
    }
    done.push(last);
  }
  yield packParts(task, done);
}

function layoutPart(part: LayoutTask): Iterable<Places> {
  const moving = part.boxes.filter((box) => !box.isFixed).length;
  return moving * part.boxes.length <= MOST_PAIRS ? [layoutSmallPart(part)] : layoutLargePart(part);
}
