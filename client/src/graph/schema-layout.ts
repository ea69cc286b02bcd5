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
 * Places types so that those which are joined lie near each other: springs along ties, and a push between any two. The same for the same
 * types, in a field of `width` to 1.
 */
export function layOutSchema(
  nodes: readonly SchemaNode[],
  ties: readonly SchemaTie[],
  width: number,
): readonly SchemaPlace[] {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const places = nodes.map((_, index) => {
    const turn = (index / Math.max(1, nodes.length)) * 2 * Math.PI;
    return { x: Math.cos(turn) * width, y: Math.sin(turn) };
  });
  const pairs = ties.flatMap(({ source, target }) => {
    const [a, b] = [indexes.get(source), indexes.get(target)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
  });
  const ideal = Math.sqrt((4 * width) / Math.max(1, nodes.length));
  for (let step = 0; step < STEPS; step += 1) {
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
      for (let b = a + 1; b < places.length; b += 1) pull(a, b, (distance) => -(ideal * ideal) / distance);
    }
    for (const [a, b] of pairs) pull(a, b, (distance) => (distance * distance) / ideal);
    const most = 0.2 * (1 - step / STEPS);
    for (const [index, place] of places.entries()) {
      const { x = 0, y = 0 } = moves[index] ?? {};
      const length = Math.max(0.001, Math.hypot(x, y));
      place.x += (x / length) * Math.min(length, most) - place.x * 0.01;
      place.y += (y / length) * Math.min(length, most) - place.y * 0.01;
    }
  }
  const scale = (values: readonly number[], margin: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number): number =>
      most - least < 0.001 ? 0.5 : margin + ((value - least) / (most - least)) * (1 - 2 * margin);
  };
  const [across, down] = [
    scale(
      places.map(({ x }) => x),
      MARGIN.x,
    ),
    scale(
      places.map(({ y }) => y),
      MARGIN.y,
    ),
  ];
  return nodes.map(({ id }, index) => {
    const { x = 0, y = 0 } = places[index] ?? {};
    return { id, x: across(x), y: down(y) };
  });
}
