import { connectedParts } from './connected-parts.ts';
import type { LayoutTask, Places } from './layout-kernel.ts';
import { packParts } from './pack-parts.ts';
import { removeOverlaps } from './remove-overlaps.ts';

const COLUMN = 280;
const ROW = 66;
/** Leaves of one parent stand in as many columns as keep them no higher than this. */
const LEAVES_IN_A_COLUMN = 8;

/**
 * A tree from left to right, each part from its most connected node: names are wide and low, so that stacked they need least room.
 * Links beside the tree (a graph has them) are drawn, but place nobody.
 */
export function planTree(task: LayoutTask): Places {
  return packParts(
    task,
    connectedParts(task).map((part) => removeOverlaps(part.boxes, planPart(part))),
  );
}

function planPart({ boxes, springs }: LayoutTask): Places {
  const children = spanningTree(
    boxes.map(({ id }) => id),
    springs,
  );
  const places: [string, number, number][] = [];
  /** Places a branch below `top` and returns how high it is. */
  const place = (id: string, column: number, top: number): number => {
    const below = children.get(id) ?? [];
    const branches = below.filter((child) => (children.get(child) ?? []).length > 0);
    const leaves = below.filter((child) => (children.get(child) ?? []).length === 0);
    let height = 0;
    for (const branch of branches) height += place(branch, column + 1, top + height);
    const columns = Math.ceil(leaves.length / LEAVES_IN_A_COLUMN);
    for (const [index, leaf] of leaves.entries()) {
      places.push([leaf, (column + 1 + (index % columns) * 0.62) * COLUMN, top + height + (index / columns) * ROW]);
    }
    height = Math.max(ROW, height + Math.ceil(leaves.length / Math.max(1, columns)) * ROW);
    places.push([id, column * COLUMN, top + (height - ROW) / 2]);
    return height;
  };
  const [root] = children.keys();
  if (root !== undefined) place(root, 0, 0);
  return places;
}

/** Who hangs on whom, breadth first from the most connected node, which comes first. */
function spanningTree(ids: readonly string[], springs: LayoutTask['springs']): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const [a, b] of springs) {
    neighbours.get(a)?.add(b);
    neighbours.get(b)?.add(a);
  }
  const degree = (id: string): number => neighbours.get(id)?.size ?? 0;
  const [root] = ids.toSorted((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
  const children = new Map<string, string[]>();
  const queue = root === undefined ? [] : [root];
  const seen = new Set(queue);
  for (const id of queue) {
    const next = [...(neighbours.get(id) ?? [])].filter((other) => !seen.has(other));
    for (const other of next) seen.add(other);
    children.set(id, next);
    queue.push(...next);
  }
  return children;
}
