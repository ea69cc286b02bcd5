/** A type in the picture of types, by how many there are of it. */
export interface SchemaNode {
  readonly id: string;
  readonly count: number;
}

export interface SchemaTie {
  readonly source: string;
  readonly target: string;
}

export interface SchemaPlace {
  readonly id: string;
  /** From 0 to 1 across and down. */
  readonly x: number;
  readonly y: number;
}

const STEPS = 300;
/** What is left free at the edges, of the whole: a name stands under each dot. */
const MARGIN = { x: 0.12, y: 0.09 };

/**
 * Places types so that those which are joined lie near each other: springs along ties, and a push between any two, in a field of `width` to 1
 * that none leaves. The same for the same types.
 */
export function layOutSchema(
  nodes: readonly SchemaNode[],
  ties: readonly SchemaTie[],
  width: number,
): readonly SchemaPlace[] {
  if (nodes.length === 1) return nodes.map(({ id }) => ({ id, x: 0.5, y: 0.5 }));
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const pairs = ties.flatMap(({ source, target }) => {
    const [a, b] = [indexes.get(source), indexes.get(target)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
  });
  const places = nodes.map((_, index) => {
    const turn = (index / nodes.length) * 2 * Math.PI;
    return { x: width * (0.5 + 0.4 * Math.cos(turn)), y: 0.5 + 0.4 * Math.sin(turn) };
  });
  const ideal = 0.9 * Math.sqrt(width / Math.max(1, nodes.length));
  for (let step = 0; step < STEPS; step += 1) {
    const moves = forcesOn(places, pairs, ideal);
    const most = 0.08 * (1 - step / STEPS);
    for (const [index, place] of places.entries()) {
      const { x = 0, y = 0 } = moves[index] ?? {};
      const share = Math.min(1, most / Math.max(0.0001, Math.hypot(x, y)));
      place.x = within(place.x + x * share, width);
      place.y = within(place.y + y * share, 1);
    }
  }
  const filled = fill(places).map(({ x, y }) => ({
    x: MARGIN.x + x * (1 - 2 * MARGIN.x),
    y: MARGIN.y + y * (1 - 2 * MARGIN.y),
  }));
  separate(filled, width);
  return nodes.map(({ id }, index) => ({ id, ...(filled[index] ?? { x: 0.5, y: 0.5 }) }));
}

/** The same places over the whole field, from 0 to 1 both ways. */
function fill(places: readonly Point[]): readonly Point[] {
  const scale = (values: readonly number[]): ((value: number) => number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value) => (high > low ? (value - low) / (high - low) : 0.5);
  };
  const [x, y] = [scale(places.map((place) => place.x)), scale(places.map((place) => place.y))];
  return places.map((place) => ({ x: x(place.x), y: y(place.y) }));
}

/** What a dot takes with its name and its figure, as a share of the field: wider where the field is narrow. */
const boxOf = (width: number): Point => (width > 1 ? { x: 0.17, y: 0.16 } : { x: 0.25, y: 0.12 });
const PUSHES = 200;

/** Pushes apart what would cover the name of another, the shorter way, for as long as there is room. */
function separate(places: readonly Point[], width: number): void {
  const box = boxOf(width);
  for (let push = 0; push < PUSHES; push += 1) {
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) pushApart(a, b, box);
    }
  }
}

function pushApart(a: Point, b: Point, box: Point): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const over = { x: box.x - Math.abs(dx), y: box.y - Math.abs(dy) };
  if (over.x <= 0 || over.y <= 0) return;
  const axis = over.x / box.x < over.y / box.y ? 'x' : 'y';
  const half = (over[axis] / 2) * ((axis === 'x' ? dx : dy) < 0 ? -1 : 1);
  a[axis] = inside(a[axis] - half, MARGIN[axis]);
  b[axis] = inside(b[axis] + half, MARGIN[axis]);
}

const inside = (value: number, margin: number): number => Math.min(1 - margin, Math.max(margin, value));

interface Point {
  x: number;
  y: number;
}

function forcesOn(places: readonly Point[], pairs: readonly (readonly [number, number])[], ideal: number): Point[] {
  const moves = places.map(() => ({ x: 0, y: 0 }));
  const pull = (a: number, b: number, strength: (distance: number) => number): void => {
    const [p, q, move, other] = [places[a], places[b], moves[a], moves[b]];
    if (p === undefined || q === undefined || move === undefined || other === undefined) return;
    const [dx, dy] = [q.x - p.x, q.y - p.y];
    const distance = Math.max(0.01, Math.hypot(dx, dy));
    const force = strength(distance);
    const [x, y] = [(dx / distance) * force, (dy / distance) * force];
    move.x += x;
    move.y += y;
    other.x -= x;
    other.y -= y;
  };
  for (let a = 0; a < places.length; a += 1) {
    for (let b = a + 1; b < places.length; b += 1) pull(a, b, (distance) => -(ideal ** 3) / distance ** 2);
  }
  for (const [a, b] of pairs) pull(a, b, (distance) => (distance * distance) / ideal);
  return moves;
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
