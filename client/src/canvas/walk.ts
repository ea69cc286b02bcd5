import type { GraphLine, NodeId, Point } from '../graph/types.ts';

export type Way = 'up' | 'down' | 'left' | 'right';

const HEADING: Readonly<Record<Way, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The node an arrow key leads to: the neighbour along a line that lies most in that direction, or, where no line leads that
 * way, no node. Without a starting node, the one nearest to the middle.
 */
export function walk(
  from: NodeId | null,
  way: Way,
  { positions, lines }: { readonly positions: ReadonlyMap<NodeId, Point>; readonly lines: readonly GraphLine[] },
): NodeId | null {
  const start = from === null ? undefined : positions.get(from);
  if (start === undefined) return mostCentral(positions);
  const neighbours = lines.flatMap(({ source, target }) => {
    if (source === from) return [target];
    return target === from ? [source] : [];
  });
  const ranked = neighbours
    .map((id) => ({ id, turn: turnOf(start, positions.get(id), HEADING[way]) }))
    .filter(({ turn }) => turn > 0.35)
    .toSorted((a, b) => b.turn - a.turn);
  return ranked[0]?.id ?? null;
}

/** The cosine between the wanted direction and the way there: 1 straight on, 0 sideways. */
function turnOf(start: Point, end: Point | undefined, heading: Point): number {
  if (end === undefined) return -1;
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy);
  return length === 0 ? -1 : (dx * heading.x + dy * heading.y) / length;
}

function mostCentral(positions: ReadonlyMap<NodeId, Point>): NodeId | null {
  const points = [...positions.values()];
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  const byDistance = [...positions].toSorted(
    ([, a], [, b]) => Math.hypot(a.x - middle.x, a.y - middle.y) - Math.hypot(b.x - middle.x, b.y - middle.y),
  );
  return byDistance[0]?.[0] ?? null;
}
