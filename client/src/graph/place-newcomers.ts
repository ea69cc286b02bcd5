import { type NodeSize, rectAt, sizeOf } from './label-box.ts';
import { type Occupancy, occupancyOf, type Rect } from './occupancy.ts';
import { planFan } from './place-fan.ts';
import type { NodeId, Point } from './types.ts';

export interface Newcoming {
  /** Ids and names of those that come. */
  readonly newcomers: ReadonlyMap<NodeId, string>;
  /** Ids, names and places of those that are there: they stay. */
  readonly present: ReadonlyMap<NodeId, { readonly label: string; readonly at: Point }>;
  /** The ends of all links, among old and new; any number for a pair. */
  readonly links: readonly (readonly [NodeId, NodeId])[];
  /** Whose expansion brings them; null when they come by themselves. */
  readonly by: NodeId | null;
}

/** How far the first of those that nothing joins to the picture is set from it, in model units. */
const BESIDE = 90;

/**
 * Where newcomers stand: in a fan around the node they hang on, where there is room for them and their names. Those that hang on
 * several stand by the one that brings them, nearest to the others; those that hang on newcomers stand by these; those that hang
 * on nothing stand beside the picture. Old nodes are not moved, and nothing stands on them. The same input gives the same places.
 */
export function placeNewcomers({ newcomers, present, links, by }: Newcoming): ReadonlyMap<NodeId, Point> {
  const neighbours = neighboursOf(links);
  const places = new Map([...present].map(([id, { at }]) => [id, at] as const));
  const occupied = occupancyOf(
    [...present.values()].map(({ label, at }) => rectAt(at, sizeOf(label))),
    links.flatMap(([a, b]) => {
      const [from, to] = [present.get(a), present.get(b)];
      return from === undefined || to === undefined ? [] : [[from.at, to.at] as const];
    }),
  );
  const waiting = new Set(newcomers.keys());
  const taken: Rect[] = [];
  const put = (id: NodeId, at: Point): void => {
    places.set(id, at);
    taken.push(rectAt(at, sizeOf(newcomers.get(id) ?? '')));
    waiting.delete(id);
  };
  while (waiting.size > 0) {
    const group = nextGroup({ waiting, places, neighbours, by });
    if (group === null) {
      const first = mostLinked(waiting, neighbours);
      put(first, besideAll({ occupied, taken, size: sizeOf(newcomers.get(first) ?? '') }));
      continue;
    }
    const { anchor, ids } = group;
    const size = roomFor(ids.map((id) => newcomers.get(id) ?? ''));
    const others = ids.map((id) => pull(id, { anchor: group.id, places, neighbours }));
    const fan = planFan({
      anchor,
      count: ids.length,
      size,
      occupied,
      taken,
      towards: headingOf(anchor, others) ?? awayFrom(group.id, { anchor, present, neighbours }),
    });
    for (const [id, at] of match(ids, others, fan)) put(id, at);
    // Where even far out there is no room for a fan, the rest stands beside everything.
    for (const id of ids.slice(fan.length)) put(id, besideAll({ occupied, taken, size }));
  }
  return new Map([...newcomers.keys()].map((id) => [id, places.get(id) ?? { x: 0, y: 0 }]));
}

type Neighbours = ReadonlyMap<NodeId, ReadonlySet<NodeId>>;

function neighboursOf(links: Newcoming['links']): Neighbours {
  const neighbours = new Map<NodeId, Set<NodeId>>();
  const note = (from: NodeId, to: NodeId): void => {
    const known = neighbours.get(from) ?? new Set();
    neighbours.set(from, known.add(to));
  };
  for (const [a, b] of links) {
    if (a === b) continue;
    note(a, b);
    note(b, a);
  }
  return neighbours;
}

interface Waiting {
  readonly waiting: ReadonlySet<NodeId>;
  readonly places: ReadonlyMap<NodeId, Point>;
  readonly neighbours: Neighbours;
  readonly by: NodeId | null;
}

interface Group {
  readonly id: NodeId;
  readonly anchor: Point;
  readonly ids: readonly NodeId[];
}

/** The largest group of those that hang on one placed node; what the expanded node brings comes first. */
function nextGroup({ waiting, places, neighbours, by }: Waiting): Group | null {
  const groups = new Map<NodeId, NodeId[]>();
  for (const id of waiting) {
    const around = neighbours.get(id) ?? new Set();
    const anchor = by !== null && around.has(by) ? by : [...around].find((other) => places.has(other));
    if (anchor === undefined) continue;
    groups.set(anchor, [...(groups.get(anchor) ?? []), id]);
  }
  const ranked = [...groups].toSorted(([a, x], [b, y]) => Number(b === by) - Number(a === by) || y.length - x.length);
  const [best] = ranked;
  const at = best === undefined ? undefined : places.get(best[0]);
  return best === undefined || at === undefined ? null : { id: best[0], anchor: at, ids: best[1] };
}

function mostLinked(waiting: ReadonlySet<NodeId>, neighbours: Neighbours): NodeId {
  const [first, ...others] = waiting;
  if (first === undefined) throw new RangeError('Nothing waits for a place.');
  const degree = (id: NodeId): number => neighbours.get(id)?.size ?? 0;
  return others.reduce((best, id) => (degree(id) > degree(best) ? id : best), first);
}

/** Room for the largest of them: places of one size make a tidy fan. */
function roomFor(labels: readonly string[]): NodeSize {
  const sizes = labels.map(sizeOf);
  return {
    width: sizes.reduce((most, { width }) => Math.max(most, width), 0),
    above: sizes.reduce((most, { above }) => Math.max(most, above), 0),
    below: sizes.reduce((most, { below }) => Math.max(most, below), 0),
  };
}

interface Pulling extends Pick<Waiting, 'places' | 'neighbours'> {
  readonly anchor: NodeId;
}

/** The middle of all placed neighbours but the anchor; null without such. */
function pull(id: NodeId, { anchor, places, neighbours }: Pulling): Point | null {
  const points = [...(neighbours.get(id) ?? [])].flatMap((other) => {
    const at = other === anchor ? undefined : places.get(other);
    return at === undefined ? [] : [at];
  });
  return points.length === 0 ? null : middleOf(points);
}

function middleOf(points: readonly Point[]): Point {
  const total = points.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
  return { x: total.x / points.length, y: total.y / points.length };
}

/** Towards what else they hang on, where that is at least every third of them. */
function headingOf(anchor: Point, others: readonly (Point | null)[]): number | undefined {
  const known = others.filter((point) => point !== null);
  if (known.length * 3 < others.length || known.length === 0) return undefined;
  const middle = middleOf(known);
  return Math.atan2(middle.y - anchor.y, middle.x - anchor.x);
}

/** Who stands where in the fan: those that are pulled elsewhere choose first, each the place nearest to it. */
function match(
  ids: readonly NodeId[],
  others: readonly (Point | null)[],
  fan: readonly Point[],
): readonly (readonly [NodeId, Point])[] {
  const free = new Set(fan);
  const chosen: (readonly [NodeId, Point])[] = [];
  const choose = (id: NodeId, towards: Point | null): void => {
    const [first, ...rest] = free;
    if (first === undefined) return;
    const far = (at: Point): number => (towards === null ? 0 : Math.hypot(at.x - towards.x, at.y - towards.y));
    const at = rest.reduce((best, next) => (far(next) < far(best) ? next : best), first);
    free.delete(at);
    chosen.push([id, at]);
  };
  const pairs = ids.slice(0, fan.length).map((id, index) => ({ id, towards: others[index] ?? null }));
  for (const { id, towards } of pairs) if (towards !== null) choose(id, towards);
  for (const { id, towards } of pairs) if (towards === null) choose(id, towards);
  return chosen;
}

interface Around {
  readonly anchor: Point;
  readonly present: Newcoming['present'];
  readonly neighbours: Neighbours;
}

/** Away from what the anchor hangs on already, which leaves both groups their own side. */
function awayFrom(id: NodeId, { anchor, present, neighbours }: Around): number | undefined {
  const old = [...(neighbours.get(id) ?? [])].flatMap((other) => present.get(other)?.at ?? []);
  if (old.length === 0) return undefined;
  const middle = middleOf(old);
  if (Math.hypot(middle.x - anchor.x, middle.y - anchor.y) < 1) return undefined;
  return Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
}

interface Beside {
  readonly occupied: Occupancy;
  readonly taken: readonly Rect[];
  readonly size: NodeSize;
}

/** The nearest free place beside everything: to the right of it, from the middle downwards and upwards. */
function besideAll({ occupied, taken, size }: Beside): Point {
  const { bounds } = occupied;
  const middle = bounds === null ? 0 : (bounds.top + bounds.bottom) / 2;
  const left = bounds === null ? 0 : bounds.right + BESIDE + size.width / 2;
  const height = size.above + size.below + 12;
  const rows = Math.max(4, bounds === null ? 4 : Math.floor((bounds.bottom - bounds.top) / height));
  for (let column = 0; ; column += 1) {
    for (let step = 0; step < rows; step += 1) {
      const row = (step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2);
      const at = { x: left + column * (size.width + 16), y: middle + row * height };
      const rect = rectAt(at, size);
      const isTaken = taken.some(
        (other) =>
          rect.left < other.right && other.left < rect.right && rect.top < other.bottom && other.top < rect.bottom,
      );
      if (!isTaken) return at;
    }
  }
}
