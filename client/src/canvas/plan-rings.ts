import { connectedParts } from './connected-parts.ts';
import type { LayoutTask, Places } from './layout-kernel.ts';
import { packParts } from './pack-parts.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { spanningTree } from './spanning-tree.ts';

/** From one ring to the next, in model units: room for a node and its name. */
const RING = 150;
/** Along a ring, for each node. */
const ALONG = 118;

/**
 * Rings around the most connected node of each part: the nearer by links, the nearer by place. Each stands in the direction of the
 * one it hangs on, so that few lines cross; a ring that would grow too wide becomes several.
 */
export function planRings(task: LayoutTask): Places {
  return packParts(
    task,
    connectedParts(task).map((part) => removeOverlaps(part.boxes, planPart(part))),
  );
}

function planPart({ boxes, springs }: LayoutTask): Places {
  const { root, children } = spanningTree(
    boxes.map(({ id }) => id),
    springs,
  );
  if (root === undefined) return [];
  const weights = weightsOf(root, children);
  const places: [string, number, number][] = [[root, 0, 0]];
  let ring: readonly Sector[] = [{ id: root, from: -Math.PI / 2, width: 2 * Math.PI }];
  let radius = 0;
  while (ring.length > 0) {
    // In the order of the ring within, so that those that hang together stand together.
    const next = ring.flatMap((sector) => partsOf(sector, children.get(sector.id) ?? [], weights));
    const narrowest = next.reduce((least, { width }) => Math.min(least, width), 2 * Math.PI);
    const rings = ringsFor((2 * Math.PI) / narrowest, radius);
    for (const [index, { id, from, width }] of next.entries()) {
      const far = radius + RING * (1 + (index % rings));
      const angle = from + width / 2;
      places.push([id, Math.cos(angle) * far, Math.sin(angle) * far]);
    }
    radius += RING * rings;
    ring = next;
  }
  return places;
}

/** A slice of the circle that belongs to a node and all that hangs on it, in radians. */
interface Sector {
  readonly id: string;
  readonly from: number;
  readonly width: number;
}

function partsOf(
  { from, width }: Sector,
  ids: readonly string[],
  weights: ReadonlyMap<string, number>,
): readonly Sector[] {
  const total = ids.reduce((sum, id) => sum + (weights.get(id) ?? 1), 0);
  let at = from;
  return ids.map((id) => {
    const own = (width * (weights.get(id) ?? 1)) / total;
    const sector = { id, from: at, width: own };
    at += own;
    return sector;
  });
}

/** How many ends hang on each node: so much of the circle it needs. Without recursion: a path may be long. */
function weightsOf(root: string, children: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const order = [root];
  for (const id of order) order.push(...(children.get(id) ?? []));
  const weights = new Map<string, number>();
  for (const id of order.toReversed()) {
    weights.set(
      id,
      Math.max(
        1,
        (children.get(id) ?? []).reduce((sum, child) => sum + (weights.get(child) ?? 1), 0),
      ),
    );
  }
  return weights;
}

/** So few that all have room along them. */
function ringsFor(count: number, within: number): number {
  let rings = 1;
  let room = 2 * Math.PI * (within + RING);
  while (room < count * ALONG) {
    rings += 1;
    room += 2 * Math.PI * (within + RING * rings);
  }
  return rings;
}
