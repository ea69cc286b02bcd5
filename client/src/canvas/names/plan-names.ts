import { type Box, boxAt, grow, isInside } from './boxes.ts';
import { createOccupancy, type Occupancy } from './occupancy.ts';
import { boxOfName, type Place, placesAround, placesAway } from './places.ts';
import { planGhosts } from './plan-ghosts.ts';
import { planWords } from './plan-words.ts';
import { byRank, type Planning } from './planning.ts';
import type { NamePlan, NameWish, NodeMark, PlacedName, PlacedWords, Scene } from './scene.ts';
import { createTraffic } from './traffic.ts';

/** Left free around a name. */
const AIR = 1.5;
/** What reaches beyond the screen counts as well so far: names come in with their nodes. */
const BEYOND = 160;
/** What being struck through by a line costs, and the most that lines together cost. */
const COST_OF_LINE = 0.6;
const MOST_FOR_LINES = 2.4;
const COST_OF_CLIPPING = 4;
/** A name that stands somewhere stays there, unless another place is clearly better. */
const WORTH_OF_STAYING = 1.6;
/** So many marks are planned between two pauses. */
const MARKS_A_STEP = 24;

interface WishingNode extends NodeMark {
  readonly name: NameWish;
}

/**
 * Where names and words of lines stand: the highest rank chooses first, and none covers another, a node or a badge. A forced
 * name that has no place at its node's rim stands farther out, and as a last resort over nodes, or cut by the edge of the screen; never
 * over another name.
 * Plans in steps, so that the page can do other things between them. Data in, plan out.
 */
export function* planInSteps(scene: Scene): Generator<void, NamePlan> {
  const { nodes, lines, view } = scene;
  const screen = { left: 0, top: 0, right: view.width, bottom: view.height };
  const bounds = grow(screen, BEYOND);
  const planning: Planning = { screen, taken: createOccupancy(bounds), traffic: createTraffic(bounds) };
  for (const node of nodes) occupy(planning.taken, node);
  for (const box of scene.plates ?? []) planning.taken.add({ kind: 'badge', owner: '', box });
  yield;
  for (const { from, to, isFaded } of lines) if (!isFaded) planning.traffic.addLine(from, to);
  yield;
  const wishing = nodes.filter(hasWish).toSorted((a, b) => byRank(a, b, a.name.rank - b.name.rank));
  const names = new Map<string, PlacedName>();
  const words = new Map<string, PlacedWords>();
  const spoken = new Set<string>();
  const plan = function* (chosen: readonly WishingNode[]): Generator<void> {
    for (const [index, node] of chosen.entries()) {
      const placed = placeName(planning, node, scene.before?.get(node.id));
      if (placed !== null) names.set(node.id, placed);
      if (index % MARKS_A_STEP === MARKS_A_STEP - 1) yield;
    }
  };
  yield* plan(wishing.filter(({ name }) => name.isForced));
  const ghosts = planGhosts(planning, scene);
  yield* planWords(planning, { lines: lines.filter((line) => line.words?.isForced === true), words, spoken });
  yield* plan(wishing.filter(({ name }) => !name.isForced));
  yield* planWords(planning, { lines: lines.filter((line) => line.words?.isForced === false), words, spoken });
  return { names, words, ghosts };
}

/** The same in one go. */
export function planNames(scene: Scene): NamePlan {
  const steps = planInSteps(scene);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const hasWish = (node: NodeMark): node is WishingNode => node.name !== null;

function occupy(taken: Occupancy, { id, x, y, radius, plates, isFaded }: NodeMark): void {
  const box = boxAt({ x, y }, { width: 2 * radius, height: 2 * radius });
  taken.add({ kind: 'node', owner: id, box, disc: { x, y, radius }, isFaded });
  // Of no owner: a node's own name must not cover its badge either.
  for (const plate of plates) taken.add({ kind: 'badge', owner: '', box: plate, isFaded });
}

function placeName({ screen, taken, traffic }: Planning, node: WishingNode, before?: PlacedName): PlacedName | null {
  const isOnScreen = isInside(boxAt(node, { width: 0, height: 0 }), screen);
  /** Cut by the edge of the screen although its node is on it: no name at all is better than half of one. */
  const isClipped = (box: Box): boolean => isOnScreen && !isInside(box, screen);
  const inTheWay = (box: Box) =>
    taken.inTheWay(grow(box, AIR), node.id).filter(({ isFaded = false }) => !isFaded || node.isFaded);
  const toName = (place: Place, variant: number): PlacedName & { readonly cost: number } => {
    const size = node.name.sizes[variant] ?? node.name.sizes[0];
    const box = boxOfName(node, place, size);
    return { id: node.id, variant, side: place.side, offset: place.offset, box, isOver: false, cost: place.cost };
  };
  const costOf = (name: PlacedName & { readonly cost: number }): number =>
    name.cost +
    Math.min(MOST_FOR_LINES, traffic.within(name.box) * COST_OF_LINE) +
    (isClipped(name.box) ? COST_OF_CLIPPING : 0) -
    (before?.side === name.side && before.side !== 'away' && before.variant === name.variant ? WORTH_OF_STAYING : 0);
  const choose = (
    places: (size: Box) => readonly Place[],
    variant: number,
    mayBeClipped = false,
  ): PlacedName | null => {
    const size = node.name.sizes[variant] ?? node.name.sizes[0];
    const free = places(boxAt({ x: 0, y: 0 }, size))
      .map((place) => toName(place, variant))
      .filter(({ box }) => (mayBeClipped || !isClipped(box)) && inTheWay(box).length === 0);
    return cheapest(free, costOf);
  };
  const variants = node.name.sizes.map((_, variant) => variant);
  const around = (box: Box): readonly Place[] => placesAround(sizeOf(box));
  const away = (box: Box): readonly Place[] => placesAway(sizeOf(box));
  const placed =
    firstOf(variants, (variant) => choose(around, variant)) ??
    (node.name.isForced
      ? (firstOf(variants, (variant) => choose(away, variant)) ??
        leastCovering(node, { inTheWay, toName, isClipped }) ??
        firstOf(variants, (variant) => choose(around, variant, true)) ??
        leastCovering(node, { inTheWay, toName, isClipped: () => false }))
      : null);
  if (placed === null) return null;
  taken.add({ kind: 'name', owner: node.id, box: placed.box });
  return placed;
}

interface Covering {
  readonly inTheWay: (box: Box) => readonly { readonly kind: string }[];
  readonly toName: (place: Place, variant: number) => PlacedName & { readonly cost: number };
  readonly isClipped: (box: Box) => boolean;
}

/** The place that is not clipped, covers the fewest nodes and nothing else; null where names, badges and the edge leave none. */
function leastCovering(node: WishingNode, { inTheWay, toName, isClipped }: Covering): PlacedName | null {
  const variant = node.name.sizes.length - 1;
  const size = node.name.sizes[variant] ?? node.name.sizes[0];
  const candidates = [...placesAround(size), ...placesAway(size)]
    .map((place) => toName(place, variant))
    .filter(({ box }) => !isClipped(box))
    .map((name) => ({ ...name, isOver: true, covered: inTheWay(name.box) }))
    .filter(({ covered }) => covered.every(({ kind }) => kind === 'node'));
  return cheapest(candidates, ({ covered, cost }) => covered.length + cost / 4);
}

function cheapest<T>(things: readonly T[], costOf: (thing: T) => number): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const cost = costOf(thing);
    if (cost >= least) continue;
    best = thing;
    least = cost;
  }
  return best;
}

function firstOf<T, R>(things: readonly T[], find: (thing: T) => R | null): R | null {
  for (const thing of things) {
    const found = find(thing);
    if (found !== null) return found;
  }
  return null;
}

const sizeOf = (box: Box) => ({ width: box.right - box.left, height: box.bottom - box.top });
